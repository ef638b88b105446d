import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressToOpen } from './outside';

const facilitator = 'hearth://app/';
const open = (address: string, page = facilitator) => addressToOpen({ page, facilitator, address });

describe('a link on the board of the facilitator', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['https://192.168.1.5:7800/a?b#c', 'https://192.168.1.5:7800/a?b#c'],
  ])('[B74] %j is opened in the browser', (asked, opened) => {
    expect(open(asked)).toBe(opened);
    expect(open(asked, `${facilitator}#board`)).toBe(opened);
  });

  it.each([
    'javascript:alert(1)',
    'http://example.org',
    'data:text/html,x',
    'file:///etc/passwd',
    'hearth://app/stage/index.html',
    'mailto:a@b.cd',
    'smb://host/share',
    'ms-settings:',
    'https://user:word@example.org',
    'about:blank',
    '',
    'example.org',
  ])('[B74] %j is not', (asked) => {
    expect(open(asked)).toBeNull();
  });

  it.each([
    'hearth://app/stage/index.html',
    'https://example.org/',
    'hearth://other/',
    'about:blank',
    '',
  ])('[B74] nothing is opened for %j', (page) => {
    expect(open('https://example.org', page)).toBeNull();
  });

  it('[B74] whatever is asked for, only https is ever opened', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string({ unit: 'binary' })), (asked) => {
        expect(open(asked) ?? 'https:').toMatch(/^https:/u);
      }),
    );
  });
});
