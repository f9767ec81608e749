package dev.handover.audit.capture.match;

import static dev.handover.audit.capture.match.ExportSamples.MONDAY;
import static dev.handover.audit.capture.match.ExportSamples.contents;
import static dev.handover.audit.capture.match.ExportSamples.entries;
import static dev.handover.audit.capture.match.ExportSamples.export;
import static dev.handover.audit.capture.match.ExportSamples.history;
import static dev.handover.audit.capture.match.ExportSamples.split;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handover.audit.capture.match.ImportOptions.Similar;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What holds for every export, in whatever parts and order its files arrive. */
class ImportPropertiesTest {

    @Property(tries = 600)
    void anySplitInAnyOrderAndAnyRepetitionIsTheExport(@ForAll long seed) {
        Random random = new Random(seed);
        List<FileRow> rows = export(random);
        StoreModel store = new StoreModel();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            split(rows, random).forEach(part -> store.send(part, Similar.FURTHER, null));
        }
        assertEquals(entries(rows), store.entries());
    }

    @Property(tries = 300)
    void whatIsAskedAboutIsNeverTakenForAKnownEntry(@ForAll long seed) {
        Random random = new Random(seed);
        List<FileRow> rows = export(random);
        StoreModel store = new StoreModel();
        split(rows, random).forEach(part -> store.send(part, null, null));
        assertEquals(entries(rows), store.entries());
    }

    @Property(tries = 300)
    void partsOfOneDatedExportAreNeverAQuestion(@ForAll long seed) {
        Random random = new Random(seed);
        List<FileRow> rows = export(random);
        StoreModel store = new StoreModel();
        split(rows, random).forEach(part -> store.send(part, null, MONDAY));
        assertEquals(0, store.similar());
        assertEquals(entries(rows), store.entries());
    }

    @Property(tries = 300)
    void takingBackAnyImportsInAnyOrderIsNeverHavingSentThem(@ForAll long seed) {
        Random random = new Random(seed);
        List<FileRow> rows = export(random);
        List<List<FileRow>> files = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            files.addAll(split(rows, random));
        }
        StoreModel all = new StoreModel();
        StoreModel only = new StoreModel();
        List<Integer> taken = new ArrayList<>();
        for (List<FileRow> file : files.subList(0, Math.min(files.size(), 8))) {
            int number = all.send(file, Similar.FURTHER, null);
            if (random.nextBoolean()) {
                taken.add(number);
            } else {
                only.send(file, Similar.FURTHER, null);
            }
        }
        Collections.shuffle(taken, random);
        taken.forEach(all::takeBack);
        assertEquals(only.entries(), all.entries());
    }

    @Property(tries = 300)
    void anotherExportOfTheSameTimeAddsNothingAndTakesNothingAway(@ForAll long seed) {
        Random random = new Random(seed);
        List<FileRow> rows = export(random);
        boolean minutes = random.nextBoolean();
        List<FileRow> other =
                rows.stream().map(row -> ExportSamples.lessExact(row, minutes)).toList();
        boolean otherFirst = random.nextBoolean();
        StoreModel store = new StoreModel();
        store.send(otherFirst ? other : rows, Similar.FURTHER, null);
        store.send(otherFirst ? rows : other, Similar.FURTHER, null);
        store.send(other, Similar.FURTHER, null);
        assertEquals(entries(rows), store.entries());
    }

    @Property(tries = 300)
    void anOlderFileNeverChangesWhatANewerOneSaid(@ForAll long seed) {
        Random random = new Random(seed);
        List<List<FileRow>> versions = history(random);
        StoreModel store = new StoreModel();
        for (int version = 0; version < versions.size(); version++) {
            store.send(versions.get(version), Similar.SAME, null);
            Map<String, Integer> newest = entries(versions.get(version));
            assertEquals(newest, store.entries());
            for (int again = 0; again < version; again++) {
                store.send(versions.get(random.nextInt(version + 1)), Similar.SAME, null);
                assertEquals(newest, store.entries());
            }
        }
    }

    @Property(tries = 300)
    void datedFilesGiveTheNewestInWhateverOrderTheyArrive(@ForAll long seed) {
        Random random = new Random(seed);
        List<List<FileRow>> versions = history(random);
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 1, 3));
        Collections.shuffle(order, random);
        StoreModel store = new StoreModel();
        order.forEach(
                version -> store.send(versions.get(version), Similar.SAME, MONDAY.plus(7 + version, ChronoUnit.DAYS)));
        assertEquals(entries(versions.get(3)), store.entries());
    }

    @Test
    void identicalRowsInDifferentFilesAreOneSinceNothingTellsThemFromARowSentTwice() {
        FileRow row = export(new Random(1)).get(0);
        StoreModel store = new StoreModel();
        store.send(List.of(row), Similar.FURTHER, null);
        store.send(List.of(row), Similar.FURTHER, null);
        assertEquals(Map.of(contents(row), 1), store.entries());
    }
}
