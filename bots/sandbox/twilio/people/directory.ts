import type { Person, World } from '../world.ts';

/** Who is written to where. Nobody's numbers change, and nobody leaves: a world's people only become more. */
const directories = new WeakMap<World['people'], Map<string, Person>>();

/** By number, and on WhatsApp also by business-scoped user id; as in an address. */
export function personAt({ people }: World, address: string): Person | undefined {
  return directoryOf(people).get(address);
}

/** Somebody new, for whoever looks them up by address from now on. */
export function addPerson({ people }: World, person: Person): void {
  enter(directoryOf(people), person);
  people.set(person.id, person);
}

function directoryOf(people: World['people']): Map<string, Person> {
  const known = directories.get(people);
  if (known) return known;
  const directory = new Map<string, Person>();
  for (const person of people.values()) enter(directory, person);
  directories.set(people, directory);
  return directory;
}

function enter(directory: Map<string, Person>, person: Person): void {
  const { smsNumber, whatsapp } = person;
  if (smsNumber !== null) directory.set(smsNumber, person);
  if (whatsapp === null) return;
  directory.set(`whatsapp:${whatsapp.userId}`, person);
  if (whatsapp.number !== null) directory.set(`whatsapp:${whatsapp.number}`, person);
}
