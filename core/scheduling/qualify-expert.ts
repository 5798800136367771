import { distanceKm, type Place } from '../kernel/place.ts';
import { ok, type Refusal, type Result } from '../kernel/result.ts';
import { objectIf, type Objection } from '../kernel/rule.ts';
import type { Expert, Skill } from '../people/person.ts';

export type PersonReason =
  | 'not_active'
  | 'excluded_by_customer'
  | 'no_skill'
  | 'skill_level'
  | 'outside_radius'
  | 'out_of_reach'
  | 'already_asked';

/** What is to be repaired. `brand` is null where nobody has confirmed it. */
export interface DeviceNeed {
  readonly category: string;
  readonly brand: string | null;
  readonly skillLevel: 1 | 2 | 3;
}

/** What the rules look at besides the expert. */
export interface Question {
  readonly device: DeviceNeed;
  readonly place: Place;
  /** By the customer. */
  readonly excluded: readonly string[];
  /** Experts whom no channel reaches now: an offer to them would only run out. */
  readonly outOfReach: ReadonlySet<string>;
  /** Experts whom it makes no sense to ask again about the ticket as it stands (`askedExperts`). */
  readonly asked: ReadonlySet<string>;
}

export interface Qualification {
  readonly distanceKm: number;
  /** Levels above what the device needs. */
  readonly skillSurplus: number;
}

type Rule = (expert: Expert, question: Question) => Objection<PersonReason>;

/** A skill for one brand says nothing about a device whose brand is unknown. */
const isSkillFor = (skill: Skill, { category, brand }: DeviceNeed): boolean =>
  skill.category === category && (skill.brand === null || skill.brand.toLowerCase() === brand?.toLowerCase());

/** 0 without any skill for it. */
const levelFor = (expert: Expert, device: DeviceNeed): number =>
  Math.max(0, ...expert.skills.filter((skill) => isSkillFor(skill, device)).map(({ level }) => level));

const toTenths = (km: number): number => Math.round(km * 10) / 10;

const isActive: Rule = ({ status }) => objectIf(status !== 'active', 'not_active', { status });

const isWelcome: Rule = ({ personId }, { excluded }) => objectIf(excluded.includes(personId), 'excluded_by_customer');

const hasSkill: Rule = (expert, { device }) =>
  objectIf(
    levelFor(expert, device) === 0,
    'no_skill',
    device.brand === null ? { category: device.category } : { category: device.category, brand: device.brand },
  );

const hasLevel: Rule = (expert, { device }) => {
  const has = levelFor(expert, device);
  return objectIf(has < device.skillLevel, 'skill_level', { has, needs: device.skillLevel });
};

const isInRadius: Rule = ({ home, radiusKm }, { place }) => {
  const distance = distanceKm(home, place);
  return objectIf(distance > radiusKm, 'outside_radius', { distanceKm: toTenths(distance), radiusKm });
};

const isInReach: Rule = ({ personId }, { outOfReach }) => objectIf(outOfReach.has(personId), 'out_of_reach');

const isNotAskedYet: Rule = ({ personId }, { asked }) => objectIf(asked.has(personId), 'already_asked');

/** The first that objects is the reason that people hear. What can never change by asking later comes first. */
const rules: readonly Rule[] = [isActive, isWelcome, hasSkill, hasLevel, isInRadius, isNotAskedYet, isInReach];

export const qualifyExpert = (expert: Expert, question: Question): Result<Qualification, Refusal<PersonReason>> => {
  for (const rule of rules) {
    const refusal = rule(expert, question);
    if (refusal) return { ok: false, refusal };
  }
  return ok({
    distanceKm: toTenths(distanceKm(expert.home, question.place)),
    skillSurplus: levelFor(expert, question.device) - question.device.skillLevel,
  });
};
