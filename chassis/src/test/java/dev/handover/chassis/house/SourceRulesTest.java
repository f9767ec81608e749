package dev.handover.chassis.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule is shown sources that break it. */
class SourceRulesTest {

    @TempDir
    Path root;

    private Path sources;
    private Path migrations;

    @BeforeEach
    void aServiceThatObeys() throws IOException {
        sources = Files.createDirectories(root.resolve("sources"));
        migrations = Files.createDirectories(root.resolve("migration"));
        Files.writeString(migrations.resolve("V1__create_invoice.sql"), "CREATE TABLE invoice (id uuid);");
        write("billing", "package-info", "/** Sends invoices. */\npackage x.billing;\n");
        write("billing", "Invoices", "String all = \"SELECT id\"\n    + \" FROM invoice\";");
    }

    @Test
    void whatObeysIsNotNamed() throws IOException {
        assertEquals(List.of(), SourceRules.brokenIn(sources, migrations));
    }

    @Test
    void aPackageWithoutItsPurposeIsNamed() throws IOException {
        write("payment", "Payment", "class Payment {}");

        assertEquals(
                List.of("payment does not say in one sentence of package-info.java what it is for: a newcomer finds the"
                        + " room by it"),
                SourceRules.brokenIn(sources, migrations));
    }

    @Test
    void aCrowdedPackageIsNamed() throws IOException {
        for (int i = 0; i < 20; i++) {
            write("billing", "Part" + i, "class Part {}");
        }

        assertEquals(
                List.of("billing has 21 classes, of at most 20: a package is read as a whole, and two themes in it hide"
                        + " each other"),
                SourceRules.brokenIn(sources, migrations));
    }

    @Test
    void aFeatureThatReadsAnothersTableIsNamed() throws IOException {
        write("payment", "package-info", "/** Books payments. */\npackage x.payment;\n");
        write(
                "payment",
                "Unpaid",
                "String q = \"\"\"\n    SELECT 1 FROM payment p\n      JOIN invoice i USING (id)\"\"\";");

        assertEquals(
                List.of("The table invoice is named by billing and payment: a feature asks the one that owns it, which"
                        + " can then change its tables"),
                SourceRules.brokenIn(sources, migrations));
    }

    @Test
    void plumbingThatDiffersOrIsMissingIsNamed() throws IOException {
        Path tested = Files.createDirectories(root.resolve("tested"));
        for (String plumbing : List.of("V1__create_outbox.sql", "V2__create_inbox.sql", "V3__create_relay.sql")) {
            Files.writeString(tested.resolve(plumbing), "CREATE TABLE plumbing ();");
        }
        Files.writeString(migrations.resolve("V1__create_outbox.sql"), "CREATE TABLE plumbing ();");
        Files.writeString(migrations.resolve("V2__create_inbox.sql"), "CREATE TABLE  plumbing ();");

        String reason = " is not the chassis' copy, byte for byte: its tables are the same in every service";
        assertEquals(
                List.of("V2__create_inbox.sql" + reason, "V3__create_relay.sql" + reason),
                SourceRules.plumbingThatDiffers(tested, migrations));
    }

    private void write(String feature, String name, String content) throws IOException {
        Files.writeString(Files.createDirectories(sources.resolve(feature)).resolve(name + ".java"), content);
    }
}
