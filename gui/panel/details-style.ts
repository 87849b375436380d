import { css } from 'lit';

/** The sentence, the dials and switches below it, and what is said and offered above it. */
export const detailsStyle = css`
  /* Over the graph and below its line of numbers, where it moves nothing and takes no press. */
  .first-sight {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(22px - var(--graph-and-walk));
    inset-inline-start: 10px;
    padding: 2px 8px;
    border-radius: var(--radius-small);
    background: color-mix(in srgb, var(--panel) 88%, transparent);
    font-size: 13px;
    pointer-events: none;
  }

  /* It speaks of the slider. */
  :is(.pad, .map) .first-sight {
    display: none;
  }

  /* Over the graph, below its line of numbers, so that the whole sentence is read beside what has just come. */
  .told {
    position: absolute;
    z-index: 2;
    inset-block-start: 26px;
    inset-inline: 10px 60px;
    pointer-events: none;
  }

  .told .own-message {
    inline-size: fit-content;
    padding: 3px 8px;
    border-radius: var(--radius-small);
    background: color-mix(in srgb, var(--panel) 92%, transparent);
    color: var(--ink);
    text-wrap: pretty;
  }

  /* News lie over the sentence, which says nothing that one could press. */
  .news {
    position: relative;
    z-index: 2;
  }

  .news > div {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 20px 204px;
    max-block-size: 54px;
    overflow-y: auto;
    border-radius: var(--radius-small);
    background: var(--ground);
  }

  p {
    margin: 2px 20px 12px;
  }

  .words,
  .sound {
    display: block;
    white-space: nowrap;
  }

  .words,
  .sound,
  .sound span {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  /* The strongest clause comes first: one that does not fit on the line is left out whole. */
  .sound {
    display: flex;
    flex-wrap: wrap;
    block-size: 20px;
    color: var(--dim);
    font-size: 13px;
  }

  .dials {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr)) auto;
    gap: 12px 28px;
    align-items: end;
    padding: 0 20px;
  }

  .switches {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  /* Between the views and the switches, where there is room in every state. */
  .offers-place {
    position: relative;
  }

  .offers {
    position: absolute;
    /* As far from the views above as from the switches below. */
    inset-block-start: calc(14px + var(--control));
    inset-inline-end: 20px;
    display: flex;
    gap: 8px;
    max-inline-size: 272px;
  }

  .offers button {
    flex: none;
    padding: 0 8px;
    font-size: 12px;
    white-space: nowrap;
  }

  .offers button:first-child {
    flex: 0 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .offers i {
    font: italic 1.2em/1 var(--serif);
  }

  @container (max-width: 520px) {
    .offers-place {
      min-block-size: var(--control);
      margin: 10px 14px 6px;
    }

    .offers,
    .first-sight {
      position: static;
      max-inline-size: none;
    }

    .offers-place:has(.offers) .first-sight {
      display: none;
    }

    /* Two lines are no higher than the buttons that take its place. */
    .first-sight {
      padding: 0;
      background: none;
      line-height: calc(0.5 * min(var(--control), 36px));
    }

    .news > div {
      inset-inline: 14px;
      max-block-size: 76px;
    }

    /* Without a sentence to lie over they lie over the top of the graph; a press goes through what has no button. */
    .panel:not(.open) .news {
      position: static;
    }

    .panel:not(.open) .news > div {
      inset-block-start: 6px;
      pointer-events: none;
    }

    /* Below what has just come. */
    .panel:not(.open) .told:has(p) + .news > div {
      inset-block-start: 64px;
    }

    .news button {
      pointer-events: auto;
    }

    .details:not([data-open]) {
      display: none;
    }

    p {
      margin: 8px 14px;
    }

    /* Where only one has room, what the curve is now says more than what it was. */
    .words:has(.near:not(:empty)) > :first-child {
      display: none;
    }

    .sound {
      display: block;
      block-size: 40px;
      text-wrap: pretty;
      white-space: normal;
    }

    .switches {
      grid-column: 1 / -1;
    }

    .dials {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      padding: 0 14px;
      gap: 12px 20px;
    }
  }

  /* Beside controls as large as a finger there is no room for more. */
  @media (pointer: coarse) {
    @container (min-width: 520.01px) {
      .offers button {
        min-block-size: 28px;
      }
    }
  }
`;
