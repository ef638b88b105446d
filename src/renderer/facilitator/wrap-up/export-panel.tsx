import { ClipboardCopy, Ellipsis, FileCode, FileText, FileType, FileType2 } from 'lucide-react';
import { EXPORT_FORMATS, type ExportFormat, FORMAT_WORDS } from '../../../shared/protocol/exports';
import { Button, Menu } from '../../ui';
import { ExportFolder } from './export-folder';
import { ExportOutcome } from './export-outcome';
import { useExport } from './use-export';

/** The notes proper stand in sight; what is for programs is one press further. */
const NOTES = [
  { format: 'pdf', icon: FileType },
  { format: 'docx', icon: FileType2 },
  { format: 'html', icon: FileCode },
  { format: 'markdown', icon: FileText },
] as const;
const OTHERS = EXPORT_FORMATS.filter((format) => NOTES.every((one) => one.format !== format));

export interface ExportPanelProps {
  readonly sessionId: string;
  /** Done when everything that belongs into the notes is kept. */
  readonly before: () => Promise<void>;
}

/** [X28] The session as a file in any format, and the notes for a mail. */
export function ExportPanel({ sessionId, before }: ExportPanelProps) {
  const exporting = useExport(sessionId, before);
  const { working } = exporting;
  const start = (format: ExportFormat) => void exporting.start(format);
  return (
    <section className="h-panel h-stack" aria-labelledby="export-heading">
      <h2 id="export-heading">Export the notes</h2>
      <div className="f-export-buttons">
        {NOTES.map(({ format, icon: Icon }) => (
          <Button
            key={format}
            size="l"
            icon={<Icon aria-hidden="true" />}
            loading={working === format}
            title={FORMAT_WORDS[format].use}
            onClick={() => start(format)}
            data-testid={`export-${format}`}
          >
            {FORMAT_WORDS[format].label}
          </Button>
        ))}
      </div>
      <div className="f-export-more">
        <Button
          icon={<ClipboardCopy aria-hidden="true" />}
          onClick={() => void exporting.copy()}
          data-testid="copy-notes"
        >
          Copy for a mail
        </Button>
        <Menu
          trigger={
            <Button icon={<Ellipsis aria-hidden="true" />} data-testid="more-formats">
              More formats
            </Button>
          }
          items={OTHERS.map((format) => ({
            id: format,
            label: `${FORMAT_WORDS[format].label}: ${sentenceStart(FORMAT_WORDS[format].use)}`,
            testId: `export-${format}`,
            onSelect: () => start(format),
          }))}
        />
      </div>
      <p className="h-muted h-small">
        Names, parts and their order are as under “The notes”; whoever asked not to be named is
        never named.
      </p>
      <ExportFolder folder={exporting.folder} onChoose={() => void exporting.choose()} />
      <ExportOutcome exporting={exporting} />
    </section>
  );
}

/** What follows on a colon begins small, abbreviations aside. */
function sentenceStart(words: string): string {
  return /^[A-Z]{2}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
