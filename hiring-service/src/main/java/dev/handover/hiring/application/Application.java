package dev.handover.hiring.application;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What somebody sent who wants to do the work. */
@Entity
class Application {
    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Version
    long version;

    @Column(updatable = false)
    UUID openingId;

    @Enumerated(EnumType.STRING)
    ApplicationStatus status;

    String name;
    String email;
    String emailKey;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> links;

    String message;
    BigDecimal rateAmount;
    String rateCurrency;
    String availability;
    String zone;
    String consentVersion;
    String consentText;
    Instant consentedAt;
    Instant receivedAt;
    Instant withdrawnAt;
    byte[] statusToken;

    protected Application() {}

    Application(UUID openingId, NewApplication sent, String consentText, String token, Instant now) {
        this.id = Ids.next();
        this.openingId = openingId;
        this.status = ApplicationStatus.RECEIVED;
        this.name = sent.name().strip();
        this.email = sent.email().strip();
        this.emailKey = keyOf(sent.email());
        this.links = List.copyOf(sent.links());
        this.message = sent.message().strip();
        if (sent.rate() != null) {
            this.rateAmount = sent.rate().amount();
            this.rateCurrency = sent.rate().currency();
        }
        this.availability = emptyToNull(sent.availability());
        this.zone = emptyToNull(sent.zone());
        this.consentVersion = ConsentText.VERSION;
        this.consentText = consentText;
        this.consentedAt = now;
        this.receivedAt = now;
        this.statusToken = StatusToken.hash(token);
    }

    /** Takes it back; doing so again changes nothing. */
    void withdraw(Instant now) {
        if (status == ApplicationStatus.HIRED) {
            throw ApplicationProblem.ALREADY_HIRED.because("Write to the organisation: you work together already.");
        }
        if (status != ApplicationStatus.WITHDRAWN) {
            this.status = ApplicationStatus.WITHDRAWN;
            this.withdrawnAt = now;
        }
    }

    /** {@return whether the applicant can be taken} */
    boolean hire() {
        if (status == ApplicationStatus.WITHDRAWN) {
            return false;
        }
        this.status = ApplicationStatus.HIRED;
        return true;
    }

    /** The address as compared: mailbox names are told apart by case nowhere that matters. */
    static String keyOf(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static String emptyToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
