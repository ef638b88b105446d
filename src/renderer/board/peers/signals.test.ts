import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPublish, readSignal } from './signals';

describe('signals', () => {
  it.each([
    { type: 'offer', sdp: 'v=0', link: 'a1' },
    { type: 'answer', sdp: 'v=0' },
    {
      type: 'candidate',
      candidate: {
        candidate: 'candidate:1',
        sdpMid: '0',
        sdpMLineIndex: 0,
        usernameFragment: null,
      },
      link: 'a1',
    },
  ])('a $type is read as it was sent', (signal) => {
    expect(readSignal(signal)).toEqual(signal);
  });

  it.each([null, 'offer', { type: 'offer' }, { type: 'renegotiate' }, { type: 'candidate' }])(
    '%j is no signal',
    (raw) => {
      expect(readSignal(raw)).toBeUndefined();
    },
  );

  it('no input throws', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        readSignal(raw);
        readPublish(raw);
      }),
    );
  });

  it('a publish without a signal is not shown to y-webrtc, which would read its type', () => {
    const data = { type: 'signal', from: 'a', to: 'b' };
    expect(readPublish({ type: 'publish', topic: 't', data })).toBeUndefined();
  });
});
