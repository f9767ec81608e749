package dev.handover.classification.backtest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Backtests implements PanacheRepositoryBase<Backtest, UUID> {}
