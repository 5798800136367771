import type { Address } from '../../../ticket/ticket.ts';
import { submitTicket } from '../../../usecases/submit-ticket.ts';
import type { Move, Talk } from '../../dialogue.ts';
import { stillAhead } from '../choose-windows.ts';
import { standingOf } from '../standing-of.ts';
import { ticketChoices } from '../ticket-choices.ts';
import { goOn } from './go-on.ts';
import { nextStep, type ReportDraft } from './report-draft.ts';

/** Hands the report in and tells its code. A draft whose times have passed meanwhile is asked for new ones. */
export const confirmReport = async (talk: Talk, report: ReportDraft): Promise<Move> => {
  const { work, say, person } = talk;
  const { device, description, address, addressText, attachments, windows } = report;
  if (!device || description === null || nextStep(report) !== 'summary') return goOn(report);
  const customerId = person.id;
  const told = { customerId, device, description, attachments, windows };
  const submitted = await submitTicket(work, { ...told, address: placed(address), addressWords: addressText ?? '' });
  if (!submitted.ok) {
    const ahead = stillAhead(windows, work.now);
    return goOn({ ...report, windows: ahead, hasWindows: false }, [{ body: say('report-times-over') }]);
  }
  if (address?.isNew) await work.people.addAddress({ ...address, id: work.ids.uuid(), personId: customerId });
  const ticket = (await work.tickets.find(submitted.value.id))?.state ?? submitted.value;
  const standing = await standingOf(work, ticket);
  const body = say('report-accepted', { code: ticket.code, next: standing.full(say, person.locale) });
  const title = say('report-accepted-title', { code: ticket.code });
  const choices = ticketChoices(say, ticket.id, ['track', 'add_note', 'person']);
  return { kind: 'done', say: [{ title, body, choices }] };
};

const placed = (address: ReportDraft['address']): Address | null =>
  address && { text: address.text, place: address.place, timeZone: address.timeZone };
