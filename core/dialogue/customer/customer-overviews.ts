import type { Overviews } from '../overviews.ts';
import type { Choice } from '../message.ts';
import type { Session } from '../session.ts';
import { numberOf } from '../../people/number-of.ts';
import { showReach } from './reach-me/show-reach.ts';
import { standingOf } from './standing-of.ts';

const MOST_TICKETS = 8;

const person = ({ say }: Session): Choice => ({
  label: say('control-person'),
  action: { do: 'control', what: 'person' },
});

const menu: Choice['action'] = { do: 'show', what: 'menu' };

/** What a customer can begin at any time. */
export const customerMenu = ({ say }: Session): readonly Choice[] => [
  { label: say('choice-report'), action: { do: 'open', dialogue: 'report_fault', args: {} } },
  { label: say('menu-tickets'), action: { do: 'show', what: 'tickets' } },
  { label: say('menu-details'), action: { do: 'show', what: 'details' } },
  { label: say('menu-language'), action: { do: 'open', dialogue: 'language', args: {} } },
  { label: say('menu-customer-help'), action: { do: 'show', what: 'help' } },
];

export const showCustomerMenu = (session: Session, line: string | null = null): Promise<void> => {
  const { say, conversation } = session;
  const isReporting = conversation.frame?.dialogue === 'report_fault';
  const isExpert = session.person.roles.includes('expert');
  session.reply({
    body: line ?? say('customer-menu', { name: session.person.name }),
    choices: [
      ...(conversation.frame
        ? [
            {
              label: isReporting ? say('menu-continue-report') : say('menu-continue'),
              action: { do: 'resume' },
            } as const,
          ]
        : []),
      ...customerMenu(session),
      ...(isExpert
        ? [{ label: say('menu-switch-to-expert'), action: { do: 'switch_role', role: 'expert' } } as const]
        : []),
    ],
    columns: 2,
  });
  return Promise.resolve();
};

const showTickets = async (session: Session): Promise<void> => {
  const { work, say } = session;
  const { locale } = session.person;
  const tickets = await work.tickets.ofCustomer(session.person.id, MOST_TICKETS);
  if (tickets.length === 0) return showCustomerMenu(session, say('tickets-none'));
  const standings = await Promise.all(tickets.map((ticket) => standingOf(work, ticket)));
  const lines = tickets.map(({ code, device }, at) =>
    say('tickets-line', { code, device: device.label, standing: standings[at]?.short(say, locale) ?? '' }),
  );
  session.reply({
    title: say('tickets-title'),
    body: lines.join('\n'),
    choices: [
      ...tickets.map(({ id, code }) => ({ label: code, action: { do: 'track', ticketId: id } }) as const),
      { label: say('menu-back'), action: menu },
    ],
    columns: 2,
  });
};

const showDetails = async (session: Session): Promise<void> => {
  const { work, say } = session;
  const { id, name, locale } = session.person;
  const points = await work.people.contactPoints(id);
  const number =
    points
      .filter(({ verified }) => verified)
      .map(numberOf)
      .find((found) => found !== null) ?? null;
  const addresses = await work.people.savedAddresses(id);
  const language = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  session.reply({
    title: say('details-title'),
    body: [
      say('details-name', { name }),
      number === null ? say('details-no-number') : say('details-number', { number: work.phoneNumbers.format(number) }),
      ...addresses.map(({ text }) => say('details-address', { text })),
      ...(addresses.length === 0 ? [say('details-no-address')] : []),
      say('details-language', { language }),
    ].join('\n'),
    choices: [
      ...(number === null
        ? [{ label: say('share-number'), action: { do: 'open', dialogue: 'share_number', args: {} } } as const]
        : []),
      { label: say('reach-title'), action: { do: 'show', what: 'reach' } },
      { label: say('menu-language'), action: { do: 'open', dialogue: 'language', args: {} } },
      { label: say('menu-back'), action: menu },
    ],
    columns: 2,
  });
};

const showHelp = (session: Session): Promise<void> => {
  const { say } = session;
  session.reply({
    title: say('customer-help-title'),
    body: say('customer-help'),
    choices: [
      { label: say('choice-report'), action: { do: 'open', dialogue: 'report_fault', args: {} } },
      person(session),
      { label: say('menu-back'), action: menu },
    ],
    columns: 2,
  });
  return Promise.resolve();
};

/** What customers can look at at any time. */
export const customerOverviews: Overviews = {
  menu: (session) => showCustomerMenu(session),
  tickets: showTickets,
  details: showDetails,
  reach: showReach,
  help: showHelp,
};
