package dev.handover.classification.market;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class MarketSettingsOfWorkspaces implements PanacheRepositoryBase<MarketSettings, UUID> {}
