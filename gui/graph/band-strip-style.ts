import { css } from 'lit';

export const bandStripStyle = css`
  :host {
    display: block;
    margin: 14px 20px 0;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--line);
  }

  .head,
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }

  .acts {
    justify-content: end;
  }

  .type {
    flex: 1;
    margin-inline-start: 4px;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--dim);
    font: 13px/18px var(--sans);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .type::first-letter {
    text-transform: uppercase;
  }

  .bands {
    display: flex;
    box-sizing: border-box;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
  }

  label {
    position: relative;
    display: grid;
    place-items: center;
    box-sizing: border-box;
    inline-size: var(--control);
    block-size: calc(var(--control) - 2px);
    border-radius: 7px;
    color: var(--dim);
    font: 600 12px/16px var(--sans);
    cursor: pointer;
  }

  label:hover {
    background: var(--raised);
    color: var(--ink);
  }

  label:has(:checked) {
    background: var(--now);
    color: var(--ground);
  }

  label:has(:focus-visible) {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }

  label.off span {
    text-decoration: line-through;
  }

  label input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  i {
    position: absolute;
    inset-block-start: 3px;
    inset-inline-end: 4px;
    inline-size: 5px;
    block-size: 5px;
    border-radius: 50%;
    background: currentcolor;
    pointer-events: none;
  }

  button[aria-disabled='true'] {
    border-color: var(--line);
    color: var(--dim);
    cursor: default;
  }

  /* Its place is kept: the buttons beside it stay where they are. */
  .away {
    visibility: hidden;
  }

  /* Most bands are on, so the switch of a band that is on is not conspicuous. */
  [role='switch'] {
    display: flex;
    gap: 8px;
    align-items: center;
    border-color: transparent;
    padding-inline: 8px;
  }

  [role='switch']:hover {
    border-color: var(--edge);
  }

  .rail {
    box-sizing: border-box;
    inline-size: 26px;
    block-size: 16px;
    padding: 2px;
    border: 1.5px solid var(--edge);
    border-radius: 8px;
  }

  .rail::before {
    content: '';
    display: block;
    inline-size: 9px;
    block-size: 9px;
    border-radius: 50%;
    background: var(--edge);
  }

  [aria-checked='true'] .rail {
    border-color: var(--now);
    background: var(--now);
  }

  [aria-checked='true'] .rail::before {
    background: var(--ground);
    translate: 10px;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 8px 16px;
    margin-block-start: 10px;
  }

  /* The buttons need all of the line, and graph and switch show the same. */
  @container (min-width: 521px) and (max-width: 720px) {
    .type {
      position: absolute;
      inline-size: 1px;
      clip-path: inset(50%);
    }
  }

  @container (max-width: 520px) {
    :host {
      margin-inline: 14px;
    }

    .acts {
      flex: 1 1 100%;
      justify-content: start;
    }

    [role='switch'] {
      padding-inline: 0;
    }

    .fields {
      grid-template-columns: 1fr;
    }
  }

  /* There is no room beside five large targets, and the graph shows the type as well. */
  @container (max-width: 340px) {
    @media (pointer: coarse) {
      .type {
        display: none;
      }
    }
  }

  @media (forced-colors: active) {
    .bands {
      border-color: ButtonText;
    }

    i {
      forced-color-adjust: none;
      background: CanvasText;
    }

    :checked ~ i {
      background: HighlightText;
    }

    .rail,
    .rail::before {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: Canvas;
    }

    .rail::before {
      background: ButtonText;
    }

    [aria-checked='true'] .rail {
      border-color: Highlight;
      background: Highlight;
    }

    [aria-checked='true'] .rail::before {
      background: HighlightText;
    }

    label:has(:checked) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
