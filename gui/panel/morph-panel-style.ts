import { css } from 'lit';

export const morphPanelStyle = css`
  :host {
    display: inline-block;
    box-sizing: border-box;
    inline-size: 640px;
    max-inline-size: 100%;
    min-inline-size: min(320px, 100%);
    contain: layout style;
    vertical-align: top;
    direction: ltr;
    text-align: start;
    text-transform: none;
    letter-spacing: normal;
    word-spacing: normal;
    white-space: normal;
    cursor: default;
  }

  :host([hidden]) {
    display: none;
  }

  .panel {
    --word-size: 38px;
    position: relative;
    box-sizing: border-box;
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--ink);
    font: 14px/20px var(--sans);
    isolation: isolate;
    padding-block-end: 12px;
    /* A double click or a drag on a control selects no text. */
    user-select: none;
    -webkit-user-select: none;
  }

  p,
  .notices {
    user-select: text;
    -webkit-user-select: text;
  }

  .panel::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 1px solid var(--line);
    border-radius: inherit;
    pointer-events: none;
  }

  .notices {
    margin: 0 20px;
  }

  :host {
    container-type: inline-size;
  }

  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 20px;
  }

  .title {
    flex: 0 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .more,
  .part {
    display: none;
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

  .offers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 10px 20px 0;
  }

  .offers i {
    font: italic 1.2em/1 var(--serif);
  }

  /* A lesson is about nothing else. */
  .own-words .details,
  .own-words .more {
    display: none;
  }

  .own-message {
    margin-block: 8px 0;
    color: var(--dim);
    font-size: 13px;
  }

  .own-loading {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 240px;
    padding: 0 20px;
    color: var(--dim);
  }

  .own-undo {
    margin-inline-start: 20px;
  }

  @container (max-width: 520px) {
    .offers {
      padding: 10px 14px 0;
    }

    .own-undo {
      margin-inline-start: 14px;
    }

    .panel {
      --word-size: 30px;
      --graph-height: 172px;
      --ribbon-height: 52px;
    }

    .head {
      padding: 6px 14px;
    }

    .title {
      display: none;
    }

    .more {
      display: block;
    }

    .details:not([data-open]) {
      display: none;
    }

    /* Only where the sentence does not say that a part plays alone. */
    .panel:not(.open) .part {
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding: 8px 14px 0;
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
      block-size: auto;
      min-block-size: 40px;
      text-wrap: pretty;
      white-space: normal;
    }

    .notices {
      margin: 0 14px;
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

  @media (forced-colors: active) {
    .panel::after {
      border-color: CanvasText;
    }
  }
`;
