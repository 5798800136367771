import { ok, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { Person, Role } from '../people/person.ts';
import type { DeskVerb } from './desk-verb.ts';

/** A role that works at the desk. */
export type DeskRole = Extract<Role, 'helpdesk' | 'manager' | 'admin'>;

export type DeskRefusalCode =
  | 'not_at_desk'
  | 'only_managers'
  | 'only_agent_or_manager'
  | 'only_owner_or_manager'
  | 'only_decider_or_manager';

/** What the rules look at besides who it is and what they want. */
export interface DeskObject {
  /** Whose it is: who has taken over, who looks after the ticket, who decided. Null: nobody's, so that there is nothing to guard. */
  readonly belongsTo?: string | null;
  /** A task that stands in the managers' room. */
  readonly forManagers?: boolean;
}

type Allowed = 'yes' | 'no' | 'own';

const everywhere = { helpdesk: 'yes', manager: 'yes', admin: 'yes' } as const;
const decidersOnly = { helpdesk: 'no', manager: 'yes', admin: 'yes' } as const;
/** Of what is somebody's, that one's; a manager's word counts everywhere. */
const ownOnly = { helpdesk: 'own', manager: 'yes', admin: 'yes' } as const;

/** Who may do what: the whole of it. */
const DESK_RIGHTS: Readonly<Record<DeskVerb, Readonly<Record<DeskRole, Allowed>>>> = {
  take_over: everywhere,
  hand_back: ownOnly,
  own: everywhere,
  disown: ownOnly,
  ask_expert: everywhere,
  assign: decidersOnly,
  cancel_ticket: everywhere,
  undo: ownOnly,
  mark_paid: everywhere,
  ask_to_pay: everywhere,
  reject: everywhere,
  // A manager wants it, and anybody else at the desk agrees: two people, whoever they are.
  refund: decidersOnly,
  confirm_refund: everywhere,
  set_address: everywhere,
  merge_people: everywhere,
  unmerge_people: everywhere,
  finish_task: everywhere,
  show_ticket: everywhere,
  show_story: everywhere,
  explain_match: everywhere,
  refresh_home: everywhere,
};

const NOT_THEIRS: Partial<Readonly<Record<DeskVerb, DeskRefusalCode>>> = {
  hand_back: 'only_agent_or_manager',
  disown: 'only_owner_or_manager',
  undo: 'only_decider_or_manager',
};

/** The strongest first: somebody with several roles acts in the one that may do most. */
const ROLES: readonly DeskRole[] = ['admin', 'manager', 'helpdesk'];

/** Null for somebody who doesn't work at the desk, whoever they are otherwise. */
export const deskRoleOf = ({ roles }: Pick<Person, 'roles'>): DeskRole | null =>
  ROLES.find((role) => roles.includes(role)) ?? null;

/** Whether somebody may do this, by what they are and by whose it is. */
export const authorise = (
  person: Pick<Person, 'id' | 'roles'>,
  verb: DeskVerb,
  { belongsTo = null, forManagers = false }: DeskObject = {},
): Result<DeskRole, Refusal<DeskRefusalCode>> => {
  const role = deskRoleOf(person);
  if (role === null) return refuse('not_at_desk');
  const allowed = DESK_RIGHTS[verb][role];
  if (allowed === 'no' || (forManagers && role === 'helpdesk')) return refuse('only_managers');
  const isOthers = belongsTo !== null && belongsTo !== person.id;
  if (allowed === 'own' && isOthers) return refuse(NOT_THEIRS[verb] ?? 'only_managers');
  return ok(role);
};
