import { ActionIcon, Badge, Button, Tooltip } from '@mantine/core';
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerTrackNextFilled,
  IconRefresh,
  IconX,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useStore } from '../state/store.ts';
import { CHAPTERS } from './chapters.ts';
import type { Chapter } from './step.ts';
import { runTour } from './run-tour.ts';
import { change, endTour, startTour, type Tour, tour } from './tour-state.ts';

/** The guided tour: which chapter plays, what it is about, and the buttons that steer it. */
export const TourBar = () => {
  const now = useStore(tour, (value) => value);
  const rerun = useRunner();
  const chapter = CHAPTERS[Math.min(now.chapter, CHAPTERS.length - 1)];
  if (!chapter) return null;
  return (
    <section className="tour-bar" aria-label="Guided tour" data-status={now.status} data-chapter={now.chapter}>
      <Progress now={now} />
      {now.status === 'over' ? <TheEnd /> : <Telling now={now} chapter={chapter} />}
      <Steering now={now} rerun={rerun} />
    </section>
  );
};

/** Plays for as long as the bar is shown; again from the start, or from where it got stuck, when asked. */
const useRunner = (): (() => void) => {
  const [run, setRun] = useState(0);
  useEffect(() => {
    const end = new AbortController();
    void runTour(end.signal);
    return () => end.abort(new Error('The tour was left.'));
  }, [run]);
  return () => setRun((before) => before + 1);
};

const Progress = ({ now }: { now: Tour }) => (
  <ol className="tour-progress" aria-label={`Chapter ${now.chapter + 1} of ${CHAPTERS.length}`}>
    {CHAPTERS.map(({ title, steps }, index) => {
      const done = now.status === 'over' || index < now.chapter ? 1 : index > now.chapter ? 0 : now.step / steps.length;
      return (
        <li key={title} title={title}>
          <span style={{ width: `${Math.round(done * 100)}%` }} />
        </li>
      );
    })}
  </ol>
);

const Telling = ({ now, chapter }: { now: Tour; chapter: Chapter }) => (
  <div className="tour-words">
    <p className="tour-title">
      <span>{now.chapter + 1}</span>
      <strong>{chapter.title}</strong>
    </p>
    <p className="tour-remark">{now.status === 'stuck' ? now.trouble : now.remark}</p>
    <p className="tour-risk">
      {chapter.risks.map((risk) => (
        <Badge key={risk} variant="filled" size="sm" title={`Row ${risk} of the risk register`}>
          {risk}
        </Badge>
      ))}{' '}
      {chapter.answer}
    </p>
  </div>
);

const TheEnd = () => (
  <div className="tour-words">
    <p className="tour-title">
      <strong>That was the whole story.</strong>
    </p>
    <p className="tour-remark">
      Everything you saw went through the same doors that real people use. Now it is yours: break something and see.
    </p>
  </div>
);

const Steering = ({ now, rerun }: { now: Tour; rerun: () => void }) => {
  const restart = (): void => {
    startTour(now.hurry === 'always' ? 'always' : 'no');
    rerun();
  };
  const goOn = (): void => {
    change({ status: 'playing', trouble: null });
    if (now.status === 'stuck') rerun();
  };
  return (
    <div className="tour-steering" role="group" aria-label="Steer the tour">
      {now.status === 'playing' && (
        <Button
          variant="default"
          radius="xl"
          size="compact-md"
          leftSection={<IconPlayerPauseFilled size={14} aria-hidden />}
          onClick={() => change({ status: 'paused' })}
        >
          Pause
        </Button>
      )}
      {(now.status === 'paused' || now.status === 'stuck') && (
        <Button
          radius="xl"
          size="compact-md"
          leftSection={<IconPlayerPlayFilled size={14} aria-hidden />}
          onClick={goOn}
        >
          {now.status === 'stuck' ? 'Try again' : 'Go on'}
        </Button>
      )}
      {now.status !== 'over' && <NextChapterButton hurry={now.hurry} />}
      <SmallButton label="Restart the tour" hint="From the beginning" Icon={IconRefresh} onPress={restart} />
      <SmallButton label="Leave the tour" hint="Leave the tour" Icon={IconX} onPress={endTour} />
    </div>
  );
};

const NextChapterButton = ({ hurry }: Pick<Tour, 'hurry'>) => (
  <Tooltip label="Straight to the end of this chapter">
    <Button
      variant="default"
      radius="xl"
      size="compact-md"
      rightSection={<IconPlayerTrackNextFilled size={14} aria-hidden />}
      onClick={() => change({ status: 'playing', hurry: hurry === 'always' ? 'always' : 'chapter' })}
    >
      Next chapter
    </Button>
  </Tooltip>
);

interface SmallButtonProps {
  readonly label: string;
  readonly hint: string;
  readonly Icon: typeof IconX;
  readonly onPress: () => void;
}

const SmallButton = ({ label, hint, Icon, onPress }: SmallButtonProps) => (
  <Tooltip label={hint}>
    <ActionIcon variant="subtle" color="gray" radius="xl" aria-label={label} onClick={onPress}>
      <Icon size={17} aria-hidden />
    </ActionIcon>
  </Tooltip>
);
