import { ChartNoAxesColumn, UserRoundX } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Button, EmptyState, LoadingState } from '../../ui';
import { useHearth } from '../app/hearth-context';
import type { RoomProps } from '../remember/memory-room';
import { SeriesChoice } from '../remember/series-choice';
import { UnreadLine } from '../remember/unread-line';
import { useAnswer } from '../remember/use-answer';
import { CoveragePicture } from './coverage-picture';
import { MarkTable } from './mark-table';
import { MEANINGS } from './mark-words';
import { MixPicture } from './mix-picture';
import { NotHeardPanel } from './not-heard-panel';
import { BalancePicture, LeadersPicture } from './share-pictures';
import { StackPicture } from './stack-picture';
import './over-time.css';

/** How a series went: every session is a mark in each picture. */
export function OverTimeRoom({ shelves, series, onSeries, onOpen }: RoomProps) {
  const { bridge } = useHearth();
  const [asked, setAsked] = useState(false);
  const { answer } = useAnswer(useCallback(() => bridge.overTime({ series }), [bridge, series]));
  const name = shelves.series.find(({ id }) => id === series)?.name ?? 'all sessions';
  const own = answer === null ? null : { marks: answer.marks, onOpen: (id: string) => onOpen(id) };
  return (
    <section
      className="h-panel h-stack h-loose"
      aria-labelledby="over-time-heading"
      data-testid="over-time"
    >
      <div className="f-room-head">
        <h2 id="over-time-heading">Over time: {name}</h2>
        <SeriesChoice series={shelves.series} value={series} onChange={onSeries} />
      </div>
      {answer !== null && answer.marks.length > 0 && (
        <>
          <div>
            <Button
              variant="primary"
              icon={<UserRoundX aria-hidden="true" />}
              aria-expanded={asked}
              onClick={() => setAsked(!asked)}
              data-testid="ask-not-heard"
            >
              Whom have we not heard in the last five sessions?
            </Button>
          </div>
          {asked && <NotHeardPanel series={series} onOpen={onOpen} />}
        </>
      )}
      {answer === null && <LoadingState label="Looking back…" />}
      {answer !== null && <UnreadLine unread={answer.unread} />}
      {answer?.marks.length === 0 && (
        <EmptyState
          icon={<ChartNoAxesColumn aria-hidden="true" />}
          title="Nothing to look back on yet"
        >
          Sessions that are closed appear here as marks, one each. Put those that belong together
          into a series: open a session and choose “Series and tags”.
        </EmptyState>
      )}
      {own !== null && own.marks.length > 0 && (
        <>
          <p className="h-muted h-small">
            Sessions stand in the order they were held, at equal distances. Nothing here ranks
            anybody.
          </p>
          <div className="f-pictures">
            <BalancePicture {...own} />
            <LeadersPicture {...own} />
            <CoveragePicture {...own} groups={answer?.groups ?? []} />
            <MixPicture {...own} />
            <StackPicture
              {...own}
              title="People who came, and who had no turn"
              meaning={MEANINGS.unheard}
              none="nobody came"
              testId="picture-unheard"
              parts={[
                { look: 'full', words: 'had no turn', count: ({ unheard }) => unheard },
                { look: 'empty', words: 'heard', count: ({ came, unheard }) => came - unheard },
              ]}
            />
            <StackPicture
              {...own}
              title="Debates, and what became of them"
              meaning={MEANINGS.debates}
              none="no debate"
              testId="picture-debates"
              parts={[
                {
                  look: 'full',
                  words: 'became a collaboration',
                  count: ({ debates }) => debates.collaboration,
                },
                { look: 'striped', words: 'agreed', count: ({ debates }) => debates.agreed },
                { look: 'empty', words: 'left open', count: ({ debates }) => debates.open },
              ]}
            />
            <StackPicture
              {...own}
              title="Commitments kept"
              meaning={MEANINGS.commitments}
              none="no commitment"
              testId="picture-commitments"
              parts={[
                { look: 'full', words: 'kept', count: ({ commitments }) => commitments.kept },
                {
                  look: 'striped',
                  words: 'dropped',
                  count: ({ commitments }) => commitments.dropped,
                },
                {
                  look: 'empty',
                  words: 'open or carried over',
                  count: ({ commitments }) => commitments.open + commitments.carried,
                },
              ]}
            />
          </div>
          <MarkTable {...own} />
        </>
      )}
    </section>
  );
}
