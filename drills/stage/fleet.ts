import { join } from 'node:path';
import { freePort } from '../../prisma/embedded/free-port.ts';
import { type CalloutProcess, type ProcessKind, startProcess } from './callout-process.ts';

/** The product's own processes; each keeps its name and port when it is replaced. */
export interface Fleet {
  readonly processes: ReadonlyMap<string, CalloutProcess>;
  namesOf(kind: ProcessKind): readonly string[];
  portsOf(kind: ProcessKind): readonly number[];
  launch(): Promise<void>;
  /** Kills a process of this kind with -9, another one each time, and starts one in its place; resolves when that is ready. */
  replace(kind: ProcessKind): Promise<void>;
  /** SIGTERM, and one in its place when it has ended; whether it ended cleanly. */
  restart(name: string): Promise<boolean>;
  stop(): Promise<void>;
}

export type EnvOf = (port: number) => Readonly<Record<string, string>>;

interface Place {
  readonly name: string;
  readonly kind: ProcessKind;
  readonly port: number;
}

export const createFleet = async (kinds: readonly ProcessKind[], folder: string, envOf: EnvOf): Promise<Fleet> => {
  const places: Place[] = [];
  for (const kind of kinds) {
    const number = places.filter((place) => place.kind === kind).length + 1;
    places.push({ name: `${kind}-${number}`, kind, port: await freePort() });
  }
  const processes = new Map<string, CalloutProcess>();
  const placesOf = (kind: ProcessKind): readonly Place[] => places.filter((place) => place.kind === kind);
  const begin = async ({ name, kind, port }: Place): Promise<void> => {
    const process = startProcess(kind, envOf(port), join(folder, `${name}.log`));
    processes.set(name, process);
    await process.ready();
  };
  const turns = new Map<ProcessKind, number>();
  /** What is being done about each place: one thing at a time, since who is killed while starting is never ready. */
  const underWay = new Map<string, Promise<unknown>>();
  const inTurn = <T>(name: string, change: () => Promise<T>): Promise<T> => {
    const next = (underWay.get(name) ?? Promise.resolve()).then(change);
    underWay.set(
      name,
      next.catch(() => undefined),
    );
    return next;
  };

  return {
    processes,
    namesOf: (kind) => placesOf(kind).map(({ name }) => name),
    portsOf: (kind) => placesOf(kind).map(({ port }) => port),
    launch: async () => void (await Promise.all(places.map(begin))),
    replace: (kind) => {
      const turn = turns.get(kind) ?? 0;
      turns.set(kind, turn + 1);
      const place = found(placesOf(kind)[turn % placesOf(kind).length], kind);
      return inTurn(place.name, async () => {
        await processes.get(place.name)?.kill();
        await begin(place);
      });
    },
    restart: (name) => {
      const place = found(
        places.find((candidate) => candidate.name === name),
        name,
      );
      return inTurn(name, async () => {
        const endedCleanly = (await processes.get(name)?.stop()) ?? false;
        await begin(place);
        return endedCleanly;
      });
    },
    stop: async () => void (await Promise.all([...processes.values()].map((process) => process.stop()))),
  };
};

const found = (place: Place | undefined, wanted: string): Place => {
  if (!place) throw new Error(`There is no ${wanted}`);
  return place;
};
