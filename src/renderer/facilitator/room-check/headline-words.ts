import type { Headline } from '../../../shared/room-check';
import type { NoticeTone } from '../../ui';

export type HeadlineWords = {
  readonly tone: NoticeTone;
  readonly title: string;
  readonly more: string;
};

/** [K20] The headline of the room check, for somebody who knows no network word. */
export function headlineWords(headline: Headline): HeadlineWords {
  switch (headline.cause) {
    case 'allWell':
      return {
        tone: 'positive',
        title: 'Phones reach this laptop.',
        more: `${answered(headline.phones)} Everybody in this network can join.`,
      };
    case 'throughLaptop':
      return {
        tone: 'positive',
        title: 'Phones reach this laptop.',
        more: `${answered(headline.phones)} Everything goes through this laptop here; that works.`,
      };
    case 'someCutOff':
      return {
        tone: 'warning',
        title: 'Some phones stay connected, others do not.',
        more: `${phones(headline.phones)} ${headline.phones === 1 ? 'is' : 'are'} well, ${headline.cut} ${headline.cut === 1 ? 'is' : 'are'} cut off again and again.`,
      };
    case 'cutOff':
      return {
        tone: 'danger',
        title: 'Phones get here, but do not stay connected.',
        more: 'Something in this network, or a security program on this laptop, cuts the connection.',
      };
    case 'reached':
      return {
        tone: 'positive',
        title: 'A phone has reached this laptop.',
        more: 'How well it goes shows here as soon as the test page on it has answered.',
      };
    case 'noNetwork':
      return {
        tone: 'danger',
        title: 'This laptop is in no network.',
        more: 'Nobody can reach it until it is. The code is renewed by itself.',
      };
    case 'doorShut':
      return {
        tone: 'danger',
        title: 'Hearth cannot be reached, not even from this laptop.',
        more: 'Something on this laptop keeps its door shut.',
      };
    case 'waiting':
      return {
        tone: 'info',
        title: 'No phone has reached this laptop yet.',
        more: 'Scan the code here with one phone. What it finds shows at once.',
      };
    case 'unreached':
      return {
        tone: 'warning',
        title: 'No phone gets through to this laptop.',
        more: 'Nothing at all has come from another device since the code was shown.',
      };
  }
}

function answered(count: number): string {
  return count === 1 ? 'One has answered.' : `${count} have answered.`;
}

function phones(count: number): string {
  return count === 1 ? 'One phone' : `${count} phones`;
}
