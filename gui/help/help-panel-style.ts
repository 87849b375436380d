import { css } from 'lit';

export const helpPanelStyle = css`
  :host {
    display: block;
  }

  .help {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    block-size: 100%;
    border-radius: inherit;
    background: var(--ground);
    outline: none;
  }

  .bar {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 8px 20px;
    border-block-end: 1px solid var(--line);
  }

  h2 {
    margin: 0;
    font: 600 15px/20px var(--sans);
  }

  .list {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 12px 20px;
    user-select: text;
    -webkit-user-select: text;
  }

  .list:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: -3px;
  }

  p {
    margin: 0 0 4px;
    color: var(--dim);
    font: 13px/20px var(--sans);
  }

  h3 {
    margin: 16px 0 4px;
    font: 600 14px/20px var(--sans);
  }

  dl {
    margin: 0;
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 4px 16px;
    padding: 5px 0;
    border-block-start: 1px solid var(--line);
  }

  dt,
  dd {
    margin: 0;
    font: 13px/22px var(--sans);
  }

  .by {
    margin-inline-end: 4px;
    color: var(--dim);
  }

  .chord {
    margin-inline-end: 6px;
    white-space: nowrap;
  }

  kbd {
    display: inline-block;
    box-sizing: border-box;
    min-inline-size: 22px;
    padding: 0 5px;
    border: 1px solid var(--edge);
    border-radius: 5px;
    background: var(--raised);
    font: 12px/18px var(--sans);
    text-align: center;
  }

  kbd + kbd {
    margin-inline-start: 3px;
  }

  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-block-start: 16px;
  }

  a {
    color: var(--ink);
  }

  a:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }

  @container (max-width: 520px) {
    .bar,
    .list {
      padding-inline: 14px;
    }

    .row {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
`;
