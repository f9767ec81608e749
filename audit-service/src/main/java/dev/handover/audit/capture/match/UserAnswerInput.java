package dev.handover.audit.capture.match;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.handover.audit.member.IanaZone;
import dev.handover.chassis.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who a user of a file is, as answered: exactly one of {@code memberId}, {@code newMember} and {@code leaveOut}. */
@Schema(
        name = "ImportUserAnswer",
        description = "Who a user of the file is: exactly one of `memberId`, `newMember` and `leaveOut`.",
        examples = "{\"user\":\"ben@example.com\",\"newMember\":{\"zone\":\"Europe/Lisbon\"}}")
public record UserAnswerInput(
        @NotNull
        @Size(max = 320)
        @Schema(
                description = "The user as the question names them; empty for the rows that name nobody.",
                examples = "ben@example.com")
        String user,

        @Schema(description = "The member whose time it is.")
        UUID memberId,

        @Schema(
                description =
                        "With `memberId`: whether the member gets the user's address, or else the name, as a further"
                                + " external id, so that the next file asks no more.",
                defaultValue = "false")
        Boolean remember,

        @Valid @Schema(description = "The user becomes a new member, once the import is committed.")
        NewMember newMember,

        @Schema(description = "Whether the user's rows are rejected with the code `left-out`.", defaultValue = "false")
        Boolean leaveOut) {

    /**
     * What is known of a member who is made for a user.
     *
     * @param name as exported where null
     * @param zone the import's, or else the owner's, where null
     */
    @Schema(
            name = "ImportNewMember",
            description =
                    "A member who is made for a user of the file. The user's address and name become external ids.",
            examples = "{\"name\":\"Ben Example\",\"zone\":\"Europe/Lisbon\"}")
    public record NewMember(
            @Size(min = 1, max = 200)
            @Schema(description = "How to call the member; where absent, as the file does.", examples = "Ben Example")
            String name,

            @Size(max = 60)
            @Schema(
                    description =
                            "IANA time zone of the member's days; where absent, that of the import, else the owner's.",
                    pattern = IanaZone.PATTERN,
                    examples = "Europe/Lisbon")
            String zone) {

        @AssertTrue(message = "must say something where it is given")
        @Schema(hidden = true)
        @JsonIgnore
        public boolean isNamedWhereNameIsGiven() {
            return name == null || PlainText.isVisible(name);
        }
    }

    @AssertTrue(message = "must have exactly one of memberId, newMember and leaveOut, and remember with memberId only")
    @Schema(hidden = true)
    @JsonIgnore
    public boolean isOneAnswer() {
        long given = Stream.of(memberId != null, newMember != null, leavesOut())
                .filter(Boolean::booleanValue)
                .count();
        return given == 1 && (memberId != null || !remembers());
    }

    boolean leavesOut() {
        return Boolean.TRUE.equals(leaveOut);
    }

    boolean remembers() {
        return Boolean.TRUE.equals(remember);
    }
}
