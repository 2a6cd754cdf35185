import DocumentModel
import Twins

extension WebLook {
  /// The style sheet of the report of a run: the brand's colours and type, one colour a state.
  var reportSheet: String {
    """
    :root { --ink: \(ink.hex); --ground: \(ground.hex); --link: \(link.hex);
      --accent: \(accent.hex); }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--ground); color: var(--ink);
      font: 1rem/1.5 \(text); }
    header, main, footer { max-width: 90rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 4rem); }
    header { padding-top: 3rem; border-top: 0.75rem solid var(--accent); }
    h1, h2 { font-family: \(display); font-weight: \(displayWeight); line-height: 1.1;
      margin: 0; text-wrap: balance; }
    h1 { font-size: clamp(2rem, 5vw, 3.75rem)\(isTight ? "; letter-spacing: -0.02em" : ""); }
    h2 { font-size: 1.5rem; margin: 3rem 0 0.75rem; }
    h2::first-letter { text-transform: uppercase; }
    .kicker { margin: 0 0 0.5rem; font-size: 0.9rem; }
    .lead { font-size: 1.25rem; margin: 1rem 0; }
    a { color: var(--link); }
    a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--accent);
      outline-offset: 2px; }
    .legend { list-style: none; margin: 1.5rem 0 0; padding: 0; display: flex; flex-wrap: wrap;
      gap: 0.5rem; }
    .legend li { padding: 0.5rem 0.75rem; border-radius: 0.5rem; max-width: 20rem; }
    .legend small { display: block; font-size: 0.8rem; line-height: 1.35; }
    .sign { display: inline-block; min-width: 1.1em; text-align: center; font-weight: 700; }
    \(stateRules)
    .scroll { overflow: auto; max-height: 85vh; border-radius: 0.75rem;
      background: #FFFFFF; color: #1A1A1A; box-shadow: 0 1px 3px rgb(0 0 0 / 0.12); }
    table { border-collapse: separate; border-spacing: 3px; font-size: 0.85rem; }
    thead { position: sticky; top: 0; z-index: 2; }
    thead th { background: #FFFFFF; padding: 0.4rem 0.6rem; font-weight: 600; text-align: center; }
    thead tr:first-child th { font-size: 0.95rem; }
    thead tr:first-child th:first-child { text-align: start; vertical-align: bottom; }
    .first { border-inline-start: 1px solid #C9C9C4; }
    thead abbr { text-decoration: none; }
    tbody th { position: sticky; inset-inline-start: 0; z-index: 1; background: #FFFFFF;
      padding: 0.4rem 0.9rem; text-align: start; font-weight: 600; white-space: nowrap; }
    td { padding: 0; border-radius: 0.4rem; vertical-align: bottom; text-align: center;
      min-width: 5.5rem; }
    td > a, td > .state { display: block; padding: 0.45rem; color: inherit;
      text-decoration: none; }
    td > a:hover .state, td > a:focus .state { text-decoration: underline; }
    td img { display: block; margin: 0 auto 0.4rem; max-width: 5.5rem; max-height: 7rem;
      background: #FFFFFF; box-shadow: 0 1px 2px rgb(0 0 0 / 0.25); }
    .state { white-space: nowrap; }
    .problems ol { margin: 0; padding: 0; list-style: none; display: grid; gap: 0.75rem;
      grid-template-columns: repeat(auto-fill, minmax(22rem, 1fr)); }
    .problems li { padding: 0.75rem 1rem; border-radius: 0.5rem; background: #FFFFFF;
      color: #1A1A1A; border-inline-start: 0.4rem solid \(CellState.stale.colors.sign); }
    .problems li.error { border-color: \(CellState.failed.colors.sign); }
    .problems p { margin: 0; overflow-wrap: anywhere; }
    .problems b { font-weight: 600; }
    .place { font-size: 0.8rem; }
    .hint { font-size: 0.9rem; margin-top: 0.35rem !important; }
    .rest { margin: 0.75rem 0 0; }
    footer { padding-top: 3rem; padding-bottom: 3rem; font-size: 0.85rem; }
    @media print { .scroll { max-height: none; overflow: visible; box-shadow: none; }
      thead, tbody th { position: static; } }

    """
  }

  private var stateRules: String {
    CellState.allCases.map { state in
      ".\(state.rawValue) { background: \(state.colors.ground); color: \(state.colors.sign); }"
    }.joined(separator: "\n") + "\n.legend li small { color: #1A1A1A; }"
  }
}
