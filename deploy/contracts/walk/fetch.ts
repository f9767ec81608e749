// The loop of the product with the clients that openapi-generator makes for TypeScript: from a file to a measured result.
import * as audit from '../target/fetch/audit/index.js';
import * as classification from '../target/fetch/classification/index.js';
import * as hiring from '../target/fetch/hiring/index.js';
import {authorization, exported, key, require, services, until} from './walk.js';

const asOwner = {
  audit: new audit.Configuration({basePath: services.audit, headers: authorization}),
  classification: new classification.Configuration({basePath: services.classification, headers: authorization}),
  hiring: new hiring.Configuration({basePath: services.hiring, headers: authorization}),
};
const asEverybody = new hiring.Configuration({basePath: services.hiring});

const orNotYet = (failure: unknown): undefined => {
  if (failure instanceof classification.ResponseError && [404, 409].includes(failure.response.status)) {
    return undefined;
  }
  throw failure;
};

async function capture(): Promise<void> {
  const owner = await new audit.MembersApi(asOwner.audit).createMember({
    memberInput: {name: 'Mara Lindt', zone: 'Europe/Berlin', isOwner: true},
    idempotencyKey: key(),
  });
  const imports = new audit.ImportsApi(asOwner.audit);
  const sent = await imports.createImport({
    file: await exported(),
    memberId: owner.id,
    zone: 'Europe/Berlin',
    idempotencyKey: key(),
  });
  const done = await until(
    () => imports.getImport({id: sent.id}),
    (job) => job.status === audit.ImportStatus.Committed || job.status === audit.ImportStatus.Failed,
  );
  require((done.counts?.created ?? 0) > 300, `imported ${JSON.stringify(done.counts)}`);
}

async function decide(): Promise<classification.DecisionWithAnswer> {
  await new classification.EconomicsApi(asOwner.classification).putEconomics({
    economics: {currency: 'EUR', income: '100000', hoursPerYear: '2000'},
  });
  await new classification.MarketRatesApi(asOwner.classification).putMarketRates({
    marketRates: {rates: [
        {target: classification.Target.Freelancer, rate: '30', quality: '1'},
        {target: classification.Target.VirtualEmployee, rate: '20', quality: '1'},
      ]},
  });
  const activities = new classification.ActivitiesApi(asOwner.classification);
  const bookkeeping = await until(
    async () => (await activities.listActivities({limit: 100})).items.find((each) => each.name === 'Bookkeeping'),
    (activity) => activity.workload != null,
  );
  const known = await activities.getFactsRaw({id: bookkeeping.activityId});
  await activities.patchFacts({
    id: bookkeeping.activityId,
    ifMatch: known.raw.headers.get('ETag') ?? '',
    factsPatch: {
      growth: {value: 1},
      customerValue: {value: 'NO'},
      inimitability: {value: 'NO'},
      reach: {value: 'NO'},
      skill: {value: 3},
      mastery: {value: 2},
      willBecomeGood: {value: 'NO'},
    },
  });
  return until(() => accepted(bookkeeping.activityId).catch(orNotYet), isHandedOver);
}

const isHandedOver = (decision: classification.DecisionWithAnswer): boolean =>
  decision.verdict === classification.Verdict.Delegate && decision.marketRate != null;

/** What was decided is accepted as it was read: a newer decision is a 409, and read again. */
async function accepted(activityId: string): Promise<classification.DecisionWithAnswer> {
  const decisions = new classification.DecisionsApi(asOwner.classification);
  const decision = await decisions.getDecision({activityId});
  if (isHandedOver(decision)) {
    await decisions.acceptDecision({activityId, acceptance: {decisionId: decision.decisionId}, idempotencyKey: key()});
  }
  return decision;
}

async function publish(decision: classification.DecisionWithAnswer): Promise<hiring.Publication> {
  await new hiring.OrganizationApi(asOwner.hiring).putOrganization({
    organizationDescription: {
      slug: `walk-${key()}`,
      name: 'Lindt Studio',
      country: 'DE',
      contactEmail: 'jobs@lindt-studio.example',
    },
  });
  const openings = new hiring.OpeningsApi(asOwner.hiring);
  const opening = await until(
    async () => (await openings.listOpenings({})).items[0],
    (drafted) => drafted.load != null,
  );
  require(opening.decisionId === decision.decisionId, 'an opening of another decision');
  const ad = await new hiring.JobAdsApi(asOwner.hiring).getAd({id: opening.id});
  require(ad.missing.length === 0, `the ad has gaps: ${JSON.stringify(ad.missing)}`);
  return new hiring.PublicationApi(asOwner.hiring).publishAd({
    id: opening.id,
    publicationRequest: {},
    idempotencyKey: key(),
  });
}

async function hire(published: hiring.Publication): Promise<hiring.Engagement> {
  const [, , workspaceSlug = '', slug = ''] = new URL(published.url ?? '').pathname.split('/');
  const pages = new hiring.PublicPagesApi(asEverybody);
  const application = {
    name: 'Ben Applicant',
    email: 'ben@example.org',
    message: 'I would start with the unpaid ones.',
  };
  const refused = await pages
    .apply({workspaceSlug, slug, newApplication: {...application, consent: false}})
    .then(() => 201, (failure: hiring.ResponseError) => failure.response.status);
  require(refused === 422, `an application without consent got ${refused}`);
  await pages.apply({workspaceSlug, slug, newApplication: {...application, consent: true}});
  const received = await new hiring.ApplicationsApi(asOwner.hiring).listApplications({openingId: published.openingId});
  require(received.items.length === 1, `${received.items.length} applications are listed`);
  const engagements = new hiring.EngagementsApi(asOwner.hiring);
  const engagement = await engagements.startEngagement({
    newEngagement: {
      openingId: published.openingId,
      contractorName: 'Ben Applicant',
      rate: {amount: '30.00', currency: 'EUR'},
      unit: hiring.RateUnit.Hour,
      capHoursPerMonth: '40',
      startOn: new Date('2026-03-02'),
    },
    idempotencyKey: key(),
  });
  return engagements.acceptDelivery({
    id: engagement.id,
    newDelivery: {deliveredOn: new Date('2026-03-16'), hours: '10', quality: 4, accepted: true},
    idempotencyKey: key(),
  });
}

await capture();
const decision = await decide();
const engagement = await hire(await publish(decision));
const outcome = await until(
  () => new classification.OutcomesApi(asOwner.classification).getOutcome({engagementId: engagement.id}).catch(orNotYet),
  (measured) => measured.quality?.deliveries === 1,
);
console.log(`typescript-fetch: ${decision.verdict} for ${decision.target}, outcome ${outcome.status}`);
