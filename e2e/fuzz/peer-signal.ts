/** What y-webrtc and simple-peer say through the signalling, as recorded from a page. */
export const PEER_SIGNAL = [
  { type: 'announce' },
  { type: 'unreachable', peer: 'b-peer' },
  {
    type: 'signal',
    to: 'b-peer',
    token: 0.2913,
    signal: {
      type: 'offer',
      sdp: 'v=0\r\no=- 4611733055 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\nc=IN IP4 0.0.0.0\r\na=candidate:1 1 udp 2113937151 3e6f0a3c-5d1c-4f7e-9a35-8a6f2d3f9b11.local 52731 typ host\r\na=mid:0\r\n',
    },
  },
  {
    type: 'signal',
    to: 'b-peer',
    signal: {
      type: 'candidate',
      candidate: {
        candidate:
          'candidate:1 1 udp 2113937151 3e6f0a3c-5d1c-4f7e-9a35-8a6f2d3f9b11.local 52731 typ host generation 0',
        sdpMLineIndex: 0,
        sdpMid: '0',
      },
    },
  },
] as const;
