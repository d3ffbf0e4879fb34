/** The guided tour: ten minutes through the sample shop, one handoff a station. */
export const tour = {
  start: 'Guided tour (10 min)',
  offer: 'First time here? Walk the handoffs on the sample shop’s orders, about ten minutes.',
  begin: 'Start the tour',
  resume: 'Go on (station {{at}}/{{all}})',
  again: 'Start again',
  never: 'Don’t offer again',
  left: 'The tour stands at station {{at}}/{{all}}.',
  onlySample:
    'The tour needs the orders of the sample shop. This machine has a shop of your own: see the help of each page, or load the sample on another machine.',
  title: 'Guided tour',
  next: 'Next',
  back: 'Back',
  leave: 'Leave',
  finish: 'Done',
  done: 'That was the tour. Take it again from the help at any time.',
  seated: 'At the desk now: {{name}} ({{post}})',
  doIt: 'Try it: ',
  stations: {
    seat: {
      title: 'Who is at the desk',
      text: 'The app knows posts. Another person sits down, and inbox, buttons and visible prices change; every record carries that name.',
      task: 'Choose somebody else here and watch the inbox.',
    },
    inbox: {
      title: 'Inbox: what waits for me',
      text: 'Above what waits for me: from whom, since when, what is late. Below what I handed on.',
      task: '↑ ↓ choose a row, Enter opens it; the tour waits for you.',
    },
    trail: {
      title: 'Where an order stands',
      text: 'Every order walks the written steps: ✓ done, ● now, with who and when, or whom it waits for.',
      task: 'Press any step to see this order’s flow chart.',
    },
    grey: {
      title: 'Why a button is grey',
      text: 'What can’t be done yet stays here and says what is missing and who mends it.',
      task: 'Press “Why?” for the rule; its id leads to the rules.',
    },
    depart: {
      title: 'Handoff: supervisor → field lead',
      text: 'The lead lists references and checks instruments and vehicle. One “no” and the crew stays (SV-03b).',
      task: 'List the references here, or tick that none are needed, then check line by line below; each is saved at once.',
    },
    bar: {
      title: 'On site, watch this bar',
      text: 'What is done and the one next thing stand here; or what is missing and where.',
      task: 'Press the button, or follow the arrow to what is missing.',
    },
    sign: {
      title: 'Handoff: site → client’s signature',
      text: 'The client signs for the quantity on site; with nobody there the field supervisor signs with a reason (SV-04a). Only signed quantities are settled.',
      task: 'Look at quantities and signatures; fill in and sign what is open.',
    },
    late: {
      title: 'Late things come up by themselves',
      text: 'A signed stake-out sheet is back within 24 hours (SV-04d). If not, the field supervisor’s inbox shows it in red.',
      task: 'Open the late row and see whom it waits for.',
    },
    inspect: {
      title: 'Handoff: field → inspection',
      text: 'The supervisor signs, or sends back with a reason; signatures on returned items are void (SV-05).',
      task: 'Sign with the lit button, or try sending back.',
    },
    flow: {
      title: 'Flow chart: who, when, how long',
      text: 'A column for each post. On the left the time of each step, returned work included; thick boxes wait now, “!” is late.',
      task: 'See how long the ringed step has waited and for whom; scroll on to what comes after, or print it for the wall.',
    },
    paper: {
      title: 'The papers',
      text: 'Sheet, sign-off, inspection: all printed from the same records on A4, A5 and continuous paper. What can’t be made says why.',
      task: 'Open a preview; Esc closes it.',
    },
    settle: {
      title: 'Handoff: signatures → settlement',
      text: 'Settled by signed quantity; one signature missing and it can’t be issued (SV-08).',
      task: 'See whether the button is lit; if so, issue it.',
    },
    consent: {
      title: 'Handoff: consent → delivery',
      text: 'Bound and stamped; nothing leaves before the leader consents; the client signs; papers are archived with a shelf mark (SV-09).',
      task: 'As the leader, consent to delivery.',
    },
    help: {
      title: 'F1 at any time',
      text: 'Every page has its help: what it is for, its keys, the way on. Rules, charts and this tour are there, too.',
      task: 'Press F1; Esc closes it.',
    },
  },
};
