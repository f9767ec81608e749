package dev.handover.hiring.application;

import dev.handover.chassis.problem.Refusal;
import dev.handover.hiring.organization.EmployerSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says, signed, when a form was given out: whoever answers it within a few seconds did not read the ad. */
@ApplicationScoped
public class FormStamp {
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Clock clock;
    private final Duration shortest;

    FormStamp(
            Clock clock,
            @ConfigProperty(name = "hiring.application.shortest-time-to-fill", defaultValue = "5s") Duration shortest) {
        this.clock = clock;
        this.shortest = shortest;
    }

    /**
     * A stamp of this moment.
     *
     * @return seconds since 1970 and their HMAC-SHA256, to stand in a hidden field
     */
    public String of(EmployerSnapshot employer, UUID openingId) {
        String seconds = Long.toString(clock.instant().getEpochSecond());
        return seconds + "." + sign(employer, openingId, seconds);
    }

    /**
     * Checks a stamp that came back.
     *
     * @throws dev.handover.chassis.problem.Refusal 422 when it is not one of ours, older than a week or too young
     */
    public void check(EmployerSnapshot employer, UUID openingId, String stamp) {
        int dot = stamp == null ? -1 : stamp.indexOf('.');
        if (dot < 1 || dot > 12 || stamp.length() > 80) {
            throw expired();
        }
        String seconds = stamp.substring(0, dot);
        byte[] given = stamp.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, sign(employer, openingId, seconds).getBytes(StandardCharsets.UTF_8))) {
            throw expired();
        }
        // Signed by us, so it is a number.
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), clock.instant());
        if (age.compareTo(LONGEST) > 0) {
            throw expired();
        }
        if (age.compareTo(shortest) < 0) {
            throw ApplicationProblem.NOT_BY_A_PERSON.because(
                    "That was faster than anybody reads. Wait a few seconds and send it again.");
        }
    }

    private static Refusal expired() {
        return ApplicationProblem.FORM_EXPIRED.because("Send it again from this page; what you wrote is kept.");
    }

    private static String sign(EmployerSnapshot employer, UUID openingId, String seconds) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(employer.formSecret().bytes(), "HmacSHA256"));
            byte[] signature = mac.doFinal((openingId + " " + seconds).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256", impossible);
        }
    }
}
