package dev.handover.chassis.note;

import dev.handover.chassis.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class WritingNotes {

    private final Notes notes;
    private final Outbox outbox;

    WritingNotes(Notes notes, Outbox outbox) {
        this.notes = notes;
        this.outbox = outbox;
    }

    @Transactional
    Note write(String text) {
        Note note = new Note(text);
        notes.persistAndFlush(note);
        outbox.append(note.written());
        Gate.pass();
        if (text.startsWith("fail")) {
            throw new IllegalStateException("told to fail after the event was appended");
        }
        return note;
    }
}
