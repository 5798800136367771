import { parseSkills } from './parse-skills.ts';

const categories = new Set(['tv', 'washing-machine']);
const refusalOf = (text: string): string | null => {
  const skills = parseSkills(text, categories);
  return skills.ok ? null : skills.refusal.code;
};

describe('an expert’s skills in one line', () => {
  test('name a category or one brand of it, with the level', () => {
    expect(parseSkills('tv:3; Washing-Machine/Miele : 2 ;', categories)).toEqual({
      ok: true,
      value: [
        { category: 'tv', brand: null, level: 3 },
        { category: 'washing-machine', brand: 'Miele', level: 2 },
      ],
    });
  });

  test('may hold a category as a whole and one brand of it better', () => {
    expect(refusalOf('tv:1;tv/Loewe:3')).toBeNull();
  });

  test.each([
    ['', 'no_skills'],
    [' ; ', 'no_skills'],
    ['tv', 'skill_not_understood'],
    ['tv:4', 'skill_not_understood'],
    ['tv:3,washing-machine:1', 'skill_not_understood'],
    ['tv/:2', 'skill_not_understood'],
    ['toaster:2', 'category_unknown'],
    ['tv:1;TV:2', 'skill_twice'],
    ['tv/Loewe:1;tv/loewe:2', 'skill_twice'],
  ])('%j is refused as %s', (text, code) => {
    expect(refusalOf(text)).toBe(code);
  });
});
