package dev.handover.hiring.organization;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The organisation that hires, one per workspace. */
@Entity
class Organization {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Version
    long version;

    String slug;
    String name;
    String website;
    String logoUrl;
    String country;
    String contactEmail;
    String privacyNotice;

    @Column(updatable = false)
    byte[] formSecret;

    protected Organization() {}

    Organization(DescribingOrganization.Description description) {
        this.id = Ids.next();
        this.formSecret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(formSecret);
        describe(description);
    }

    final void describe(DescribingOrganization.Description description) {
        this.slug = description.slug();
        Profile profile = description.profile();
        this.name = profile.name().strip();
        this.website = profile.website();
        this.logoUrl = profile.logoUrl();
        this.country = profile.country();
        this.contactEmail = profile.contactEmail();
        this.privacyNotice =
                profile.privacyNotice() == null || profile.privacyNotice().isBlank()
                        ? null
                        : profile.privacyNotice().strip();
    }

    EmployerSnapshot employer() {
        return new EmployerSnapshot(
                UUID.fromString(workspace),
                version,
                slug,
                new Profile(name, website, logoUrl, country, contactEmail, privacyNotice),
                new EmployerSnapshot.Secret(formSecret));
    }
}
