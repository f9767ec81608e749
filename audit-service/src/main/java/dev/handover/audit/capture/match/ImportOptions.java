package dev.handover.audit.capture.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.ReadingChoices;
import dev.handover.audit.timeentry.statement.MemberDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the sender says beside the file, and answers to what the file leaves open; what is not said is null.
 *
 * @param memberId whose time it is, where the file names nobody
 * @param zone the zone of its local times; each member's own where null
 * @param reading how to read it
 * @param users who its users are; a user without an answer is looked up among the members
 * @param similar what rows are that begin like known entries and say something else
 * @param exportedAt when the tool wrote the file; what it says never changes what a later one said
 * @param mirror the range of which the file holds everything; null where it may be a part
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportOptions(
        UUID memberId,
        String zone,
        @JsonUnwrapped ReadingChoices reading,
        List<UserAnswer> users,
        Similar similar,
        Instant exportedAt,
        Mirror mirror) {

    /** The file decides everything. */
    public static final ImportOptions NONE =
            new ImportOptions(null, null, ReadingChoices.NONE, List.of(), null, null, null);

    public ImportOptions {
        reading = reading == null ? ReadingChoices.NONE : reading;
        users = users == null ? List.of() : List.copyOf(users);
    }

    /**
     * Who a user of the file is.
     *
     * @param user as the file names them, in lower case: the e-mail address, else the name; empty for rows that name nobody
     * @param memberId the member; null where the user's rows are left out
     */
    public record UserAnswer(String user, UUID memberId) {}

    /** What rows are that begin like entries already known, of the same member and tool, and say something else. */
    @Schema(
            name = "SimilarRows",
            description = "What rows are that begin like known entries of the same member and tool, and say something"
                    + " else. SAME: those entries, which were changed in the tool since. FURTHER: entries beside them.")
    public enum Similar {
        /** The known entries, which were changed in the tool since. */
        SAME,
        /** Further entries beside the known ones. */
        FURTHER
    }

    /**
     * The range of which a file holds everything.
     *
     * @param from the first local day
     * @param to the last local day, inclusive
     * @param people the members whose time it holds; empty for those whom it names
     */
    public record Mirror(LocalDate from, LocalDate to, List<UUID> people) {

        public Mirror {
            people = people == null ? List.of() : List.copyOf(people);
        }

        private boolean holds(MemberDay day) {
            return !day.day().isBefore(from)
                    && !day.day().isAfter(to)
                    && (people.isEmpty() || people.contains(day.memberId()));
        }
    }

    /** Whether a day is none of those of which the file holds everything. */
    public boolean isOutside(MemberDay day) {
        return mirror != null && !mirror.holds(day);
    }

    /**
     * What is answered to a question, written as an assumption's value.
     *
     * @param topic the question's, see {@link Assumption}
     * @return null where nothing is said on it
     */
    public String answerTo(String topic) {
        Object said = switch (topic) {
            case Assumption.FORMAT -> reading.format();
            case Assumption.CHARSET -> reading.charset();
            case Assumption.DATE_ORDER -> reading.dateOrder();
            case Assumption.CLOCK -> reading.clock();
            case Assumption.ZONE -> zone;
            case Assumption.SIMILAR -> similar;
            default -> null;
        };
        return said == null ? null : said.toString();
    }

    /** What is answered on a user of the file. */
    public Optional<UserAnswer> answerFor(String user) {
        return users.stream().filter(answer -> answer.user().equals(user)).findFirst();
    }

    public ImportOptions users(List<UserAnswer> other) {
        return new ImportOptions(memberId, zone, reading, other, similar, exportedAt, mirror);
    }

    public ImportOptions mirror(Mirror other) {
        return new ImportOptions(memberId, zone, reading, users, similar, exportedAt, other);
    }

    public ImportOptions reading(ReadingChoices other) {
        return new ImportOptions(memberId, zone, other, users, similar, exportedAt, mirror);
    }

    private List<UserAnswer> usersOr(List<UserAnswer> before) {
        List<UserAnswer> all = new ArrayList<>(users);
        before.stream().filter(earlier -> answerFor(earlier.user()).isEmpty()).forEach(all::add);
        return all;
    }

    /** These, and where they say nothing, those before. */
    public ImportOptions or(ImportOptions before) {
        return new ImportOptions(
                memberId == null ? before.memberId : memberId,
                zone == null ? before.zone : zone,
                reading.or(before.reading),
                usersOr(before.users),
                similar == null ? before.similar : similar,
                exportedAt == null ? before.exportedAt : exportedAt,
                mirror == null ? before.mirror : mirror);
    }
}
