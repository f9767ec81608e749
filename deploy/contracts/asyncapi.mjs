// Reads each AsyncAPI document with the reference parser; anything it has to say is a fault.
import {createRequire} from 'node:module';

const {Parser, fromFile} = createRequire(import.meta.url)('@asyncapi/parser');

let faults = 0;
let messages = 0;
for (const file of process.argv.slice(2)) {
  const {document, diagnostics} = await fromFile(new Parser(), file).parse();
  for (const diagnostic of diagnostics) {
    faults++;
    console.error(`${file} ${diagnostic.path.join('.')}: ${diagnostic.message}`);
  }
  messages += document?.messages().all().length ?? 0;
}
console.log(`AsyncAPI: ${process.argv.length - 2} documents with ${messages} messages, ${faults} faults`);
process.exit(faults > 0 ? 1 : 0);
