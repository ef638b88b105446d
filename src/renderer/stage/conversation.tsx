import { GitBranch } from 'lucide-react';
import { Debate } from './debate';
import { Floor } from './floor';
import { Groups } from './groups';
import { NextUp } from './next-up';
import type { Shown } from './use-picture';

/** What is talked about, who speaks, and who comes next. */
export function Conversation({ shown }: { readonly shown: Shown }) {
  const { room, choice } = shown.picture;
  const beside = room.debate !== null || choice.figures;
  return (
    <main className="s-conversation" data-beside={beside || undefined}>
      <div className="s-main">
        <header className="s-head">
          <p className="s-title">{room.title}</p>
          {room.question !== '' && (
            <h1
              className="s-question"
              data-testid="stage-question"
              data-long={room.question.length > 110 || undefined}
            >
              {room.question}
            </h1>
          )}
          {room.digression !== null && (
            <p className="s-digression" data-testid="stage-digression">
              <GitBranch aria-hidden="true" />
              <span>
                On a digression{room.digression.words === '' ? '' : `: ${room.digression.words}`}
              </span>
            </p>
          )}
        </header>
        <Floor shown={shown} />
      </div>
      {beside && (
        <aside className="s-beside">
          {room.debate !== null && <Debate shown={shown} debate={room.debate} />}
          {choice.figures && <Groups shown={shown} />}
        </aside>
      )}
      <footer className="s-foot" data-corner={choice.joinCorner || undefined}>
        {choice.queue && <NextUp room={room} />}
      </footer>
    </main>
  );
}
