import { cellToLatLng, latLngToCell } from 'h3-js';
import type { Place } from '../../core/kernel/place.ts';

/**
 * A cell of this size has an edge of some 200 m: a way differs by about a minute from one end of it to the other, which
 * is less than finding a parking space. So a street's houses share their measurements, and the middle of a cell is all
 * that whoever measures hears of where a customer lives.
 */
const RESOLUTION = 9;

/** One matching asks for the same places again and again. */
const known = new WeakMap<Place, string>();

export const cellOf = (place: Place): string => {
  const before = known.get(place);
  if (before !== undefined) return before;
  const cell = latLngToCell(place.lat, place.lon, RESOLUTION);
  known.set(place, cell);
  return cell;
};

export const middleOf = (cell: string): Place => {
  const [lat, lon] = cellToLatLng(cell);
  return { lat, lon };
};
