import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts';
import type { Skill } from './person.ts';

export type SkillsRefusal = Refusal<'no_skills' | 'skill_not_understood' | 'skill_twice' | 'category_unknown'>;

/** `tv:3`, `washing-machine/Miele:2`: a category, perhaps one brand of it, and the level. */
const SKILL = /^([^/:]+?)\s*(?:\/\s*([^:]+?)\s*)?:\s*([123])$/;

/** Reads `tv:3;washing-machine/Miele:2`, as CSV files hold an expert's skills. */
export const parseSkills = (
  text: string,
  categories: Pick<ReadonlySet<string>, 'has'>,
): Result<readonly Skill[], SkillsRefusal> => {
  const parts = text
    .split(/[;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return refuse('no_skills');
  const skills = new Map<string, Skill>();
  for (const part of parts) {
    const [, category, brand = null, level] = SKILL.exec(part) ?? [];
    if (category === undefined) return refuse('skill_not_understood', { text: part });
    const key = category.toLowerCase();
    if (!categories.has(key)) return refuse('category_unknown', { category });
    const named = `${key}/${brand?.toLowerCase() ?? ''}`;
    if (skills.has(named)) return refuse('skill_twice', { text: part });
    skills.set(named, { category: key, brand, level: Number(level) as Skill['level'] });
  }
  return ok([...skills.values()]);
};
