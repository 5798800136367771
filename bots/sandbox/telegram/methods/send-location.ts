import { badRequest } from '../answers.ts';
import type { ApiLocation } from '../bot-api-types.ts';
import { optionalFloat, optionalInteger, requiredFloat } from '../validate/params.ts';
import { botMethod } from './bot-method.ts';
import { sendContent, sendShape } from './send-content.ts';

/** Telegram's mark for "until stopped". */
const foreverSeconds = 0x7fffffff;

export const locationShape = {
  latitude: requiredFloat('latitude', 'latitude is empty'),
  longitude: requiredFloat('longitude', 'longitude is empty'),
  horizontal_accuracy: optionalFloat('horizontal_accuracy'),
  live_period: optionalInteger('live_period'),
  heading: optionalInteger('heading'),
  proximity_alert_radius: optionalInteger('proximity_alert_radius'),
};

export function locationProblem(location: ApiLocation): string | null {
  const isOnEarth = Math.abs(location.latitude) <= 90 && Math.abs(location.longitude) <= 180;
  if (!isOnEarth) return 'wrong location specified';
  const period = location.live_period ?? 0;
  const isPeriod = period === 0 || period === foreverSeconds || (period >= 60 && period <= 86_400);
  return isPeriod ? null : 'wrong live location period specified';
}

export const sendLocation = botMethod('sendLocation', { ...locationShape, ...sendShape }, (call, params) => {
  const { latitude, longitude, horizontal_accuracy, live_period, heading, proximity_alert_radius } = params;
  const location = { latitude, longitude, horizontal_accuracy, live_period, heading, proximity_alert_radius };
  const problem = locationProblem(location);
  return problem === null ? sendContent(call, params, { location }) : badRequest(problem);
});
