// The loop of the product with the types of openapi-typescript and openapi-fetch: from a file to a measured result.
import createClient from 'openapi-fetch';
import type {paths as Audit} from '../target/types/audit.js';
import type {components, paths as Classification} from '../target/types/classification.js';
import type {paths as Hiring} from '../target/types/hiring.js';
import {authorization, exported, key, require, services, until} from './walk.js';

const audit = createClient<Audit>({baseUrl: services.audit, headers: authorization});
const classification = createClient<Classification>({baseUrl: services.classification, headers: authorization});
const hiring = createClient<Hiring>({baseUrl: services.hiring, headers: authorization});
const everybody = createClient<Hiring>({baseUrl: services.hiring});

/** The data of an answer; what is refused ends the walk with its problem document. */
async function taken<T>(answer: Promise<{data?: T; error?: unknown}>): Promise<T> {
  const {data, error} = await answer;
  if (data === undefined) {
    throw new Error(`refused: ${JSON.stringify(error)}`);
  }
  return data;
}

const once = () => ({header: {'Idempotency-Key': key()}});

async function capture(): Promise<void> {
  const owner = await taken(
    audit.POST('/v1/members', {params: once(), body: {name: 'Mara Lindt', zone: 'Europe/Berlin', isOwner: true}}),
  );
  const form = new FormData();
  form.set('file', await exported(), 'export.csv');
  const sent = await taken(
    audit.POST('/v1/imports', {
      params: {...once(), query: {memberId: owner.id, zone: 'Europe/Berlin'}},
      body: {file: ''},
      bodySerializer: () => form,
    }),
  );
  const done = await until(
    () => taken(audit.GET('/v1/imports/{id}', {params: {path: {id: sent.id}}})),
    (job) => job.status === 'COMMITTED' || job.status === 'FAILED',
  );
  require((done.counts?.created ?? 0) > 300, `imported ${JSON.stringify(done.counts)}`);
}

async function decide(): Promise<Decision> {
  await taken(
    classification.PUT('/v1/economics', {body: {currency: 'EUR', income: '100000', hoursPerYear: '2000'}}),
  );
  await taken(
    classification.PUT('/v1/market-rates', {body: {rates: [
          {target: 'FREELANCER', rate: '30', quality: '1'},
          {target: 'VIRTUAL_EMPLOYEE', rate: '20', quality: '1'},
        ]}}),
  );
  const bookkeeping = await until(
    async () =>
      (await taken(classification.GET('/v1/activities', {params: {query: {limit: 100}}}))).items.find(
        (each) => each.name === 'Bookkeeping',
      ),
    (activity) => activity.workload != null,
  );
  const path = {id: bookkeeping.activityId};
  const known = await classification.GET('/v1/activities/{id}/facts', {params: {path}});
  await taken(
    classification.PATCH('/v1/activities/{id}/facts', {
      params: {path, header: {'If-Match': known.response.headers.get('ETag') ?? ''}},
      headers: {'Content-Type': 'application/merge-patch+json'},
      body: {
        growth: 1,
        customerValue: 'NO',
        inimitability: 'NO',
        reach: 'NO',
        skill: 3,
        mastery: 2,
        willBecomeGood: 'NO',
      },
    }),
  );
  return until(() => accepted(bookkeeping.activityId), isHandedOver);
}

type Decision = components['schemas']['DecisionWithAnswer'];

const isHandedOver = (decision: Decision): boolean => decision.verdict === 'DELEGATE' && decision.marketRate != null;

/** What was decided is accepted as it was read: a newer decision is a 409, and read again. */
async function accepted(activityId: string): Promise<Decision | undefined> {
  const path = {activityId};
  const {data: decision} = await classification.GET('/v1/decisions/{activityId}', {params: {path}});
  if (decision === undefined || !isHandedOver(decision)) {
    return decision;
  }
  const {response} = await classification.POST('/v1/decisions/{activityId}/acceptance', {
    params: {...once(), path},
    body: {decisionId: decision.decisionId},
  });
  require(response.ok || response.status === 409, `the acceptance got ${response.status}`);
  return response.ok ? decision : undefined;
}

async function publish(decisionId: string): Promise<{openingId: string; workspaceSlug: string; slug: string}> {
  await taken(
    hiring.PUT('/v1/organization', {
      body: {
        slug: `walk-${key()}`,
        name: 'Lindt Studio',
        country: 'DE',
        contactEmail: 'jobs@lindt-studio.example',
      },
    }),
  );
  const opening = await until(
    async () => (await taken(hiring.GET('/v1/openings'))).items[0],
    (drafted) => drafted.load != null,
  );
  require(opening.decisionId === decisionId, 'an opening of another decision');
  const path = {id: opening.id};
  const ad = await taken(hiring.GET('/v1/openings/{id}/ad', {params: {path}}));
  require(ad.missing.length === 0, `the ad has gaps: ${JSON.stringify(ad.missing)}`);
  const published = await taken(hiring.POST('/v1/openings/{id}/publication', {params: {...once(), path}, body: {}}));
  const [, , workspaceSlug = '', slug = ''] = new URL(published.url ?? '').pathname.split('/');
  return {openingId: opening.id, workspaceSlug, slug};
}

async function hire({openingId, ...address}: {openingId: string; workspaceSlug: string; slug: string}): Promise<string> {
  const application = {
    name: 'Ben Applicant',
    email: 'ben@example.org',
    message: 'I would start with the unpaid ones.',
  };
  const apply = (consent: boolean) =>
    everybody.POST('/jobs/{workspaceSlug}/{slug}/applications', {
      params: {path: address},
      body: {...application, consent},
    });
  const refused = await apply(false);
  // A page for browsers, a problem for programs.
  const problem = typeof refused.error === 'object' ? refused.error.type : undefined;
  require(problem === 'urn:handover:problem:invalid', `an application without consent got ${refused.response.status}`);
  await taken(apply(true));
  const received = await taken(hiring.GET('/v1/applications', {params: {query: {openingId}}}));
  require(received.items.length === 1, `${received.items.length} applications are listed`);
  const engagement = await taken(
    hiring.POST('/v1/engagements', {
      params: once(),
      body: {
        openingId,
        contractorName: 'Ben Applicant',
        rate: {amount: '30.00', currency: 'EUR'},
        unit: 'HOUR',
        capHoursPerMonth: '40',
        startOn: '2026-03-02',
      },
    }),
  );
  await taken(
    hiring.POST('/v1/engagements/{id}/deliveries', {
      params: {...once(), path: {id: engagement.id}},
      body: {deliveredOn: '2026-03-16', hours: '10', quality: 4, accepted: true},
    }),
  );
  return engagement.id;
}

await capture();
const decision = await decide();
const engagementId = await hire(await publish(decision.decisionId));
const outcome = await until(
  async () => (await classification.GET('/v1/outcomes/{engagementId}', {params: {path: {engagementId}}})).data,
  (measured) => measured.quality?.deliveries === 1,
);
console.log(`openapi-typescript: ${decision.verdict} for ${decision.target}, outcome ${outcome.status}`);
