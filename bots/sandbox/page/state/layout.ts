import { readPhone } from './open-apps.ts';
import { createStore } from './store.ts';

export type Panel = 'city' | 'slack' | 'faults';
export type Place = 'phones' | Panel;

export interface Layout {
  /** Phones by how lately they were asked for; as many as fit are shown. */
  readonly wanted: readonly string[];
  readonly panel: Panel;
  /** The panel beside the phones is open; on a narrow screen `place` decides instead. */
  readonly panelOpen: boolean;
  readonly panelWide: boolean;
  readonly place: Place;
  /** Whose story is told. */
  readonly ticket: string | null;
}

export const layout = createStore<Layout>({
  wanted: [],
  panel: 'city',
  panelOpen: true,
  panelWide: false,
  place: 'phones',
  ticket: null,
});

export const openPanel = (panel: Panel): void =>
  layout.set((now) => ({ ...now, panel, place: panel, panelOpen: true }));

export const goTo = (place: Place): void =>
  layout.set((now) => (place === 'phones' ? { ...now, place } : { ...now, place, panel: place, panelOpen: true }));

/** Brings a phone into view; the one that nobody asked for the longest makes room. */
export const showPhone = (id: string): void => {
  layout.set((now) => ({ ...now, wanted: [id, ...now.wanted.filter((other) => other !== id)] }));
  readPhone(id);
};

/** These phones, the first being the most wanted. */
export const showPhones = (ids: readonly string[]): void =>
  layout.set((now) => ({ ...now, wanted: [...ids, ...now.wanted.filter((other) => !ids.includes(other))] }));

/** Tells a ticket's story, and opens it unless whoever chose it wants to stay. */
export const selectTicket = (ticket: string | null): void =>
  layout.set((now) => (now.ticket === ticket ? now : { ...now, ticket }));

export const openTicket = (ticket: string): void => {
  selectTicket(ticket);
  openPanel('city');
};
