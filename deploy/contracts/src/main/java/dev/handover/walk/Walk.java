package dev.handover.walk;

import dev.handover.client.audit.api.ImportsApi;
import dev.handover.client.audit.api.MembersApi;
import dev.handover.client.audit.model.ImportJob;
import dev.handover.client.audit.model.ImportStatus;
import dev.handover.client.audit.model.Member;
import dev.handover.client.audit.model.MemberInput;
import dev.handover.client.classification.ApiResponse;
import dev.handover.client.classification.api.ActivitiesApi;
import dev.handover.client.classification.api.DecisionsApi;
import dev.handover.client.classification.api.EconomicsApi;
import dev.handover.client.classification.api.MarketRatesApi;
import dev.handover.client.classification.api.OutcomesApi;
import dev.handover.client.classification.model.Acceptance;
import dev.handover.client.classification.model.ActivityFacts;
import dev.handover.client.classification.model.DecisionWithAnswer;
import dev.handover.client.classification.model.Degree;
import dev.handover.client.classification.model.Economics;
import dev.handover.client.classification.model.FactsPatch;
import dev.handover.client.classification.model.FactsPatchCustomerValue;
import dev.handover.client.classification.model.FactsPatchGrowth;
import dev.handover.client.classification.model.FactsPatchInimitability;
import dev.handover.client.classification.model.FactsPatchMastery;
import dev.handover.client.classification.model.FactsPatchReach;
import dev.handover.client.classification.model.FactsPatchSkill;
import dev.handover.client.classification.model.FactsPatchWillBecomeGood;
import dev.handover.client.classification.model.MarketRate;
import dev.handover.client.classification.model.MarketRates;
import dev.handover.client.classification.model.MeasuredActivity;
import dev.handover.client.classification.model.Outcome;
import dev.handover.client.classification.model.Prospect;
import dev.handover.client.classification.model.Target;
import dev.handover.client.classification.model.Verdict;
import dev.handover.client.hiring.ApiException;
import dev.handover.client.hiring.api.ApplicationsApi;
import dev.handover.client.hiring.api.EngagementsApi;
import dev.handover.client.hiring.api.JobAdsApi;
import dev.handover.client.hiring.api.OpeningsApi;
import dev.handover.client.hiring.api.OrganizationApi;
import dev.handover.client.hiring.api.PublicPagesApi;
import dev.handover.client.hiring.api.PublicationApi;
import dev.handover.client.hiring.model.AgreedRate;
import dev.handover.client.hiring.model.Engagement;
import dev.handover.client.hiring.model.NewApplication;
import dev.handover.client.hiring.model.NewDelivery;
import dev.handover.client.hiring.model.NewEngagement;
import dev.handover.client.hiring.model.Opening;
import dev.handover.client.hiring.model.OrganizationDescription;
import dev.handover.client.hiring.model.Publication;
import dev.handover.client.hiring.model.PublicationRequest;
import dev.handover.client.hiring.model.RateUnit;
import java.io.File;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The loop of the product, walked with the generated clients alone: from an exported file to a measured result. */
public final class Walk {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Consumer<HttpRequest.Builder> authorized =
            request -> request.header("Authorization", "Bearer " + System.getenv("TOKEN"));

    private final dev.handover.client.audit.ApiClient audit = new dev.handover.client.audit.ApiClient();
    private final dev.handover.client.classification.ApiClient classification =
            new dev.handover.client.classification.ApiClient();
    private final dev.handover.client.hiring.ApiClient hiring = new dev.handover.client.hiring.ApiClient();
    private final dev.handover.client.hiring.ApiClient everybody = new dev.handover.client.hiring.ApiClient();

    private Walk() {
        audit.updateBaseUri(System.getenv("AUDIT"));
        audit.setRequestInterceptor(authorized);
        classification.updateBaseUri(System.getenv("CLASSIFICATION"));
        classification.setRequestInterceptor(authorized);
        hiring.updateBaseUri(System.getenv("HIRING"));
        hiring.setRequestInterceptor(authorized);
        everybody.updateBaseUri(System.getenv("HIRING"));
    }

    /** Reads AUDIT, CLASSIFICATION and HIRING (base addresses), TOKEN and EXPORT (a Toggl file) from the environment. */
    public static void main(String[] arguments) throws Exception {
        Walk walk = new Walk();
        walk.capture(new File(System.getenv("EXPORT")));
        DecisionWithAnswer decision = walk.decide();
        Opening opening = walk.publish(decision);
        Engagement engagement = walk.hire(opening);
        Outcome outcome = walk.measure(engagement);
        System.out.printf(
                "Java: %s for %s, outcome %s%n", decision.getVerdict(), decision.getTarget(), outcome.getStatus());
    }

    private void capture(File export) throws Exception {
        Member owner = new MembersApi(audit)
                .createMember(
                        new MemberInput().name("Mara Lindt").zone("Europe/Berlin").isOwner(true), key());
        ImportsApi imports = new ImportsApi(audit);
        ImportJob sent = imports.createImport(
                export,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                owner.getId(),
                null,
                null,
                null,
                null,
                "Europe/Berlin",
                key());
        ImportJob done = until(
                () -> imports.getImport(sent.getId()),
                job -> job.getStatus() == ImportStatus.COMMITTED || job.getStatus() == ImportStatus.FAILED);
        require(done.getCounts().getCreated() > 300, "imported " + done.getCounts());
    }

    private DecisionWithAnswer decide() throws Exception {
        new EconomicsApi(classification)
                .putEconomics(new Economics().currency("EUR").income("100000").hoursPerYear("2000"), null);
        new MarketRatesApi(classification)
                .putMarketRates(
                        new MarketRates()
                                .addRatesItem(new MarketRate()
                                        .target(Target.FREELANCER)
                                        .rate("30")
                                        .quality("1"))
                                .addRatesItem(new MarketRate()
                                        .target(Target.VIRTUAL_EMPLOYEE)
                                        .rate("20")
                                        .quality("1")),
                        null);
        ActivitiesApi activities = new ActivitiesApi(classification);
        MeasuredActivity bookkeeping = until(
                        () -> activities.listActivities(null, 100, null).getItems().stream()
                                .filter(activity -> activity.getName().equals("Bookkeeping"))
                                .toList(),
                        found -> !found.isEmpty() && found.get(0).getWorkload() != null)
                .get(0);
        ApiResponse<ActivityFacts> known = activities.getFactsWithHttpInfo(bookkeeping.getActivityId());
        String version = known.getHeaders().get("etag").get(0);
        activities.patchFacts(
                bookkeeping.getActivityId(),
                version,
                new FactsPatch()
                        .growth(new FactsPatchGrowth(1))
                        .customerValue(new FactsPatchCustomerValue(Degree.NO))
                        .inimitability(new FactsPatchInimitability(Degree.NO))
                        .reach(new FactsPatchReach(Degree.NO))
                        .skill(new FactsPatchSkill(3))
                        .mastery(new FactsPatchMastery(2))
                        .willBecomeGood(new FactsPatchWillBecomeGood(Prospect.NO)));
        DecisionsApi decisions = new DecisionsApi(classification);
        return until(() -> accepted(bookkeeping.getActivityId()), Walk::isHandedOver);
    }

    /** What was decided is accepted as it was read: a newer decision is a 409, and read again. */
    private DecisionWithAnswer accepted(UUID activity) throws Exception {
        DecisionsApi decisions = new DecisionsApi(classification);
        DecisionWithAnswer decision = decisions.getDecision(activity);
        if (isHandedOver(decision)) {
            decisions.acceptDecision(activity, new Acceptance().decisionId(decision.getDecisionId()), key());
        }
        return decision;
    }

    private static boolean isHandedOver(DecisionWithAnswer decision) {
        return decision.getVerdict() == Verdict.DELEGATE && decision.getMarketRate() != null;
    }

    private Opening publish(DecisionWithAnswer decision) throws Exception {
        new OrganizationApi(hiring)
                .putOrganization(
                        new OrganizationDescription()
                                .slug("walk-" + key())
                                .name("Lindt Studio")
                                .country("DE")
                                .contactEmail("jobs@lindt-studio.example"),
                        null);
        OpeningsApi openings = new OpeningsApi(hiring);
        Opening opening = until(
                        () -> openings.listOpenings(null, null, null).getItems(),
                        found -> !found.isEmpty() && found.get(0).getLoad() != null)
                .get(0);
        require(opening.getDecisionId().equals(decision.getDecisionId()), "an opening of another decision");
        require(
                new JobAdsApi(hiring).getAd(opening.getId()).getMissing().isEmpty(),
                "the ad has gaps: " + new JobAdsApi(hiring).getAd(opening.getId()).getMissing());
        return opening;
    }

    private Engagement hire(Opening opening) throws Exception {
        Publication published =
                new PublicationApi(hiring).publishAd(opening.getId(), new PublicationRequest(), key());
        String[] address = published.getUrl().getPath().split("/");
        NewApplication application = new NewApplication()
                .name("Ben Applicant")
                .email("ben@example.org")
                .message("I would start with the unpaid ones.");
        try {
            new PublicPagesApi(everybody).apply(address[3], address[2], application);
            throw new IllegalStateException("an application without consent was taken");
        } catch (ApiException refused) {
            require(refused.getCode() == 422, "refused with " + refused.getCode());
        }
        new PublicPagesApi(everybody).apply(address[3], address[2], application.consent(true));
        require(
                new ApplicationsApi(hiring)
                                .listApplications(null, null, opening.getId())
                                .getItems()
                                .size()
                        == 1,
                "the application is not listed");
        EngagementsApi engagements = new EngagementsApi(hiring);
        Engagement engagement = engagements.startEngagement(
                new NewEngagement()
                        .openingId(opening.getId())
                        .contractorName("Ben Applicant")
                        .rate(new AgreedRate().amount("30.00").currency("EUR"))
                        .unit(RateUnit.HOUR)
                        .capHoursPerMonth("40")
                        .startOn(LocalDate.parse("2026-03-02")),
                key());
        return engagements.acceptDelivery(
                engagement.getId(),
                new NewDelivery()
                        .deliveredOn(LocalDate.parse("2026-03-16"))
                        .hours("10")
                        .quality(4)
                        .accepted(true),
                key());
    }

    private Outcome measure(Engagement engagement) throws Exception {
        OutcomesApi outcomes = new OutcomesApi(classification);
        return until(
                () -> outcomes.getOutcome(engagement.getId()),
                outcome -> outcome.getQuality() != null && outcome.getQuality().getDeliveries() == 1);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** Asks again until the events have come: what is not there yet is a 404, what goes on meanwhile a 409. */
    private static <T> T until(Callable<T> question, Predicate<T> good) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Object last = null;
        while (System.nanoTime() < end) {
            try {
                T answer = question.call();
                if (good.test(answer)) {
                    return answer;
                }
                last = answer;
            } catch (dev.handover.client.classification.ApiException notYet) {
                require(notYet.getCode() == 404 || notYet.getCode() == 409, "answered " + notYet.getMessage());
                last = notYet.getResponseBody();
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException(
                "waited for " + PATIENCE + ", last seen: " + String.valueOf(last).lines().limit(40).toList());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
