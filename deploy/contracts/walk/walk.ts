// What both walks share: where the services are, and patience for events.
import {readFile} from 'node:fs/promises';

const setting = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(`${name} is not set`);
  }
  return value;
};

export const services = {audit: setting('AUDIT'), classification: setting('CLASSIFICATION'), hiring: setting('HIRING')};
export const authorization = {Authorization: `Bearer ${setting('TOKEN')}`};
export const key = (): string => crypto.randomUUID();

/** The exported file of a time tracker that is imported. */
export const exported = async (): Promise<Blob> =>
  new Blob([new Uint8Array(await readFile(setting('EXPORT')))], {type: 'text/csv'});

/** Asks again until the answer is good; what has not come yet is undefined. */
export async function until<T>(question: () => Promise<T | undefined>, good: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + 60_000;
  let last: T | undefined;
  while (Date.now() < end) {
    last = await question();
    if (last !== undefined && good(last)) {
      return last;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`waited for a minute, last seen: ${JSON.stringify(last)?.slice(0, 1_000)}`);
}

export function require(holds: boolean, otherwise: string): void {
  if (!holds) {
    throw new Error(otherwise);
  }
}
