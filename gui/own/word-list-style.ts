import { css } from 'lit';

export const wordListStyle = css`
  :host {
    display: block;
    box-sizing: border-box;
    padding: 0 20px;
  }

  .bar,
  .new {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding-block: 4px 8px;
  }

  h2 {
    flex: 1;
    margin: 0;
    font: 600 14px/28px var(--sans);
  }

  label {
    font-size: 13px;
  }

  input {
    flex: 1 1 120px;
    box-sizing: border-box;
    min-inline-size: 0;
    min-block-size: var(--control);
    padding: 0 8px;
    border: 1px solid var(--edge);
    border-radius: var(--radius-small);
    background: var(--panel);
    color: var(--ink);
    font: italic 16px/1 var(--serif);
  }

  input:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 1px;
  }

  p {
    margin: 8px 0;
    color: var(--dim);
    font-size: 13px;
  }

  ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    margin: 4px 0 0;
    padding: 2px;
    list-style: none;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
    padding-block: 2px;
    border-block-end: 1px solid var(--line);
  }

  li i {
    overflow: hidden;
    min-inline-size: 0;
    padding-inline-end: 2px;
    color: var(--colour, var(--ink));
    font: italic 19px/28px var(--serif);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  li span {
    flex: 1;
    color: var(--dim);
    font-size: 13px;
    white-space: nowrap;
  }

  @container (max-width: 520px) {
    :host {
      padding: 0 14px;
    }

    label {
      inline-size: 100%;
    }
  }
`;
