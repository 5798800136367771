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
  const { device, description, address, attachments, windows } = report;
  if (!device || description === null || !address || nextStep(report) !== 'summary') return goOn(report);
  const { isNew, ...where } = address;
  const customerId = person.id;
  const submitted = await submitTicket(work, { customerId, device, description, attachments, address: where, windows });
  if (!submitted.ok) {
    const ahead = stillAhead(windows, work.now);
    return goOn({ ...report, windows: ahead, hasWindows: false }, [{ body: say('report-times-over') }]);
  }
  if (isNew) await work.people.addAddress({ ...where, id: work.ids.uuid(), personId: customerId });
  const ticket = (await work.tickets.find(submitted.value.id))?.state ?? submitted.value;
  const standing = await standingOf(work, ticket);
  const body = say('report-accepted', { code: ticket.code, next: standing.full(say, person.locale) });
  const title = say('report-accepted-title', { code: ticket.code });
  const choices = ticketChoices(say, ticket.id, ['track', 'add_note', 'person']);
  return { kind: 'done', say: [{ title, body, choices }] };
};
