package dev.handover.audit.capture.match;

import dev.handover.audit.capture.format.ExportedUser;
import dev.handover.audit.capture.match.ImportOptions.UserAnswer;
import dev.handover.audit.member.IanaZone;
import dev.handover.audit.member.NamingMembers;
import dev.handover.audit.member.ReadingMembers;
import dev.handover.chassis.input.PlainText;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns answers about a file's users into members: makes the new ones, and lets members be known by further names. */
@ApplicationScoped
public class SettlingUsers {

    private final ReadingMembers members;
    private final NamingMembers naming;

    SettlingUsers(ReadingMembers members, NamingMembers naming) {
        this.members = members;
        this.naming = naming;
    }

    /**
     * Settles who users are, in the transaction of the commit that says so: where that is refused, nobody was made.
     *
     * @param inputs the answers, each about another user
     * @param known the keys of the file's users whose members are known
     * @param asked the users of whom it was asked
     * @param zone of the import; null where it has none
     * @return the answers as the import keeps them
     * @throws Refusal 404 for an unknown member, 409 where a name belongs to another member, 422 for a user whom the file
     *     does not name
     */
    @Transactional(TxType.MANDATORY)
    public List<UserAnswer> settle(List<UserAnswerInput> inputs, Set<String> known, List<OpenUser> asked, String zone) {
        Map<String, ExportedUser> open =
                asked.stream().map(OpenUser::user).collect(Collectors.toMap(ExportedUser::key, Function.identity()));
        // A name that two users share finds neither of them again.
        Map<String, Long> names = open.values().stream()
                .collect(Collectors.groupingBy(user -> user.name().toLowerCase(Locale.ROOT), Collectors.counting()));
        List<UserAnswer> answers = new ArrayList<>();
        for (int at = 0; at < inputs.size(); at++) {
            UserAnswerInput input = inputs.get(at);
            String key = PlainText.stripped(input.user()).toLowerCase(Locale.ROOT);
            ExportedUser user = open.get(key);
            if (user == null && !known.contains(key)) {
                throw refusal(at, "user", "must be a user of the file, as its question names them", input.user());
            }
            if (answers.stream().anyMatch(earlier -> earlier.user().equals(key))) {
                throw refusal(at, "user", "must be answered once", input.user());
            }
            UUID member = null;
            if (input.memberId() != null) {
                member = members.require(input.memberId()).id();
                if (input.remembers() && !key.isEmpty()) {
                    naming.alsoKnownAs(member, user == null ? key : asExported(user));
                }
            } else if (!input.leavesOut()) {
                if (user == null) {
                    throw refusal(at, "newMember", "must be for a user who is no member", input.user());
                }
                boolean shared = names.get(user.name().toLowerCase(Locale.ROOT)) > 1;
                member = made(at, input.newMember(), user, shared, zone);
            }
            answers.add(new UserAnswer(key, member));
        }
        return answers;
    }

    private UUID made(
            int at, UserAnswerInput.NewMember wanted, ExportedUser user, boolean nameIsShared, String importZone) {
        String name = wanted.name() != null ? wanted.name() : user.name().isEmpty() ? user.email() : user.name();
        if (name.isEmpty()) {
            throw refusal(at, "newMember.name", "must be given for rows that name nobody", name);
        }
        String zone = wanted.zone() == null ? importZone : wanted.zone();
        ZoneId days = zone == null ? null : IanaZone.of("answers.users[" + at + "].newMember.zone", zone);
        List<String> ids = Stream.of(user.email(), nameIsShared && !user.email().isEmpty() ? "" : user.name())
                .filter(id -> !id.isEmpty() && id.length() <= MatchingUsers.LONGEST)
                .toList();
        return naming.placeholder(name, days, ids);
    }

    private static String asExported(ExportedUser user) {
        return user.email().isEmpty() ? user.name() : user.email();
    }

    private static Refusal refusal(int at, String field, String rule, String value) {
        return ProblemType.Common.INVALID.because(
                "Correct the answers under `users`; nothing was stored.",
                List.of(new Violation("answers.users[" + at + "]." + field, rule, Violation.shapeOf(value))));
    }
}
