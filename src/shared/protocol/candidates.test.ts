import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withPlainAddress } from './candidates';

const hidden = 'a5f7d4d2-6f0e-4b0e-9a70-2f0a4f3f1c11.local';
const line = (address: string, tail = 'generation 0 ufrag x9Qd network-cost 999') =>
  `candidate:842163049 1 udp 1677729535 ${address} 46154 typ host ${tail}`;

describe('a hidden candidate', () => {
  it.each([
    ['IPv4', '192.0.2.7', '192.0.2.7'],
    ['IPv4 on a dual-stack socket', '::ffff:192.0.2.7', '192.0.2.7'],
    ['IPv6', 'fd00::2', 'fd00::2'],
    ['long IPv6', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2:3:4:5:6'],
  ])('says the %s address of its socket instead', (_kind, address, said) => {
    expect(withPlainAddress(line(hidden), address)).toBe(line(said));
  });

  it('is found behind the a= of a whole description and with the final dot of a full name', () => {
    expect(withPlainAddress(`a=${line(`${hidden}.`)}`, '192.0.2.7')).toBe(`a=${line('192.0.2.7')}`);
  });

  it('keeps its related address: only the address itself is said anew', () => {
    const tail = `raddr ${hidden} rport 9`;
    expect(withPlainAddress(line(hidden, tail), '192.0.2.7')).toBe(line('192.0.2.7', tail));
  });

  it.each([
    '127.0.0.1',
    '::1',
    '::ffff:127.0.0.1',
    'fe80::1%eth0',
    '',
    '192.0.2',
    '192.0.2.256',
    '1.2.3.4.',
    'host.example',
    '192.0.2.7 46154 typ relay',
    '192.0.2.7\r\na=x',
    '::zz',
    ':',
  ])('stays as it is when its socket came from %j', (address) => {
    expect(withPlainAddress(line(hidden), address)).toBe(line(hidden));
  });
});

describe('any other text', () => {
  it.each([
    line('192.0.2.9'),
    line('fd00::9'),
    '',
    'candidate:',
    `m=application ${hidden}`,
    hidden,
  ])('stays as it is: %j', (text) => {
    expect(withPlainAddress(text, '192.0.2.7')).toBe(text);
  });

  it('never throws, and never grows by more than the address', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, address) => {
        const result = withPlainAddress(text, address);
        expect(result.length).toBeLessThanOrEqual(text.length + address.length);
      }),
    );
  });
});
