import { bold, h, link, list, p, quote } from './blocks';
import type { DemoArticle } from './types';

export const cityArticles: DemoArticle[] = [
  {
    key: 'night-market',
    headline: 'Halvern’s night market reopens, one metre higher',
    deck: 'Two years after the flood took 140 stalls in a single night, traders are back on Tanners’ Island. Not all of them: the new pitches cost more, and some have found they can live without the hours.',
    dateline: 'HALVERN',
    genre: 'news',
    section: 'world',
    tags: ['halvern', 'water'],
    stage: 'published',
    credits: [
      { author: 'ifeoma-adukwe', role: 'by' },
      { author: 'soren-baekgaard', role: 'photography' },
    ],
    body: [
      p(
        'At nine minutes past six on Friday evening, Rosalind Etxeandia lit the gas under a pan of chestnuts and became the first person to sell hot food on Tanners’ Island since the flood. Her first customer was her landlord. She charged him full price.',
      ),
      p(
        'The night market stood here for 88 years, until the Ebbin rose two metres in five hours and carried off 140 stalls, a bandstand and the floor of the fish hall. The city promised to rebuild within a year. It took two, because the engineers would not put the stalls back where they were.',
      ),
      h('A floor on legs'),
      p(
        'The market now stands on a timber deck one metre above the old cobbles. When the river comes, it is meant to pass underneath. The stalls are bolted to the deck in pairs and can be unbolted by two people with one spanner, a point that the harbour engineer, Matthias Oyelowo-Brandt, made the council watch.',
      ),
      quote(
        'We did not build something that cannot flood. We built something that can be hosed down and opened again on the Tuesday.',
      ),
      p(
        'The deck cost 4.1 million crowns, a third more than planned. Some of that is being recovered from the traders: a pitch that cost 60 crowns a week before the flood now costs 95. The city’s ',
        link('table of charges', 'https://halvern.example/night-market/charges'),
        ' foresees 110 from next autumn.',
      ),
      h('Who is missing'),
      p('Of the 140 traders on the old register, the market office says:'),
      list(
        '83 have taken a pitch on the new deck,',
        '31 have moved to the covered market on Chandlers’ Row,',
        '19 have given up trading, nine of them to retire,',
        'seven could not be traced.',
      ),
      p(
        'Bao Nkemelu, who sold second-hand radios for 22 years, is one of the 31. He came on Friday to look. “It is beautiful,” he said. “I stood at that corner until two in the morning, in February, for 22 years. Now I close at six and I have met my neighbours. Nobody should rebuild that.”',
      ),
      p(
        'By ten the chestnuts had sold out. Ms Etxeandia scraped the pan into the river, as her mother used to, and was told by a steward in a new yellow jacket that this is no longer allowed.',
      ),
    ],
  },
  {
    key: 'free-buses',
    headline: 'Halvern made its buses free for a year. The bill is smaller than it looks',
    deck: 'The council says the experiment cost 11 million crowns. Its own ledgers, read line by line, suggest that a good part of that would have been spent anyway.',
    genre: 'analysis',
    section: 'world',
    tags: ['halvern', 'transport'],
    stage: 'published',
    credits: [
      { author: 'tomas-arriola-vega', role: 'by' },
      { author: 'tideline', role: 'data' },
      { author: 'ifeoma-adukwe', role: 'editing' },
    ],
    body: [
      p(
        'Next month the city assembly will decide whether anybody has to pay for a bus in Halvern again. The number on everyone’s lips is 11 million crowns: the fares that the city did not collect in twelve months. It is printed in the council’s report, it is painted on the opposition’s van, and it is not the cost of the experiment.',
      ),
      p(
        'To find that out, we read the transport department’s ledgers for the free year and the three before it, 1,914 entries in all. The ',
        link('spreadsheet', 'https://tideline.example/data/halvern-buses'),
        ' is public. It shows what stopped being spent on the day that fares stopped being charged.',
      ),
      h('What it costs to take money'),
      p('Collecting fares is a business of its own. In its last ordinary year the department spent:'),
      list(
        [bold('1.9 million'), ' on ticket machines, their paper, and the van that empties them,'],
        [bold('1.4 million'), ' on inspectors, eleven of whom are now drivers,'],
        [bold('0.6 million'), ' on card fees, and'],
        [bold('0.5 million'), ' on pursuing people who had not paid, of which it recovered a fifth.'],
      ),
      p(
        'Take these away and the bill is 6.6 million. Then there is time. A bus that opens all its doors leaves the stop sooner. On the seven busiest lines, journeys became four minutes shorter, and the department found that it could keep the same timetable with three vehicles fewer. It sold them in March, for 0.4 million, and will not have to replace them in 2029.',
      ),
      h('What the ledgers cannot say'),
      p(
        'Against this stands wear. Passenger numbers rose by 38 per cent, and a bus with 38 per cent more people in it needs new brakes sooner. Maintenance has gone up by 0.7 million so far; the workshop expects twice that in the second year. “Ask me about the clutches,” said its foreman, Agnieszka Tuilagi. Few people have.',
      ),
      p(
        'Nor can a ledger say where the new passengers came from. The council likes to think of cars left at home. Its own street counters show traffic down by three per cent in the centre and not at all elsewhere. Most of the newcomers, according to a survey by the department, used to walk, or used to stay in.',
      ),
      p(
        'Whether a pensioner’s extra trip to the harbour is waste or the whole point is not a question of arithmetic. But the arithmetic should be right first. On the ledgers as they stand, a year of free buses cost Halvern between six and seven million crowns: about what it spends on clearing leaves and snow.',
      ),
    ],
  },
  {
    key: 'library-lights',
    headline: 'Leave the library lights on',
    deck: 'Closing at six saves the city very little, and takes away the last warm room in which nobody asks what you are buying.',
    genre: 'opinion',
    section: 'world',
    tags: ['halvern', 'culture'],
    stage: 'in_review',
    credits: [{ author: 'kirana', role: 'by' }],
    body: [
      p(
        'There is a man who reads the atlas in the Chandlers’ Row library. He arrives at about five, takes the big one with the cracked spine, and travels until closing time. Since September, closing time has been six. He now gets as far as the coast.',
      ),
      p(
        'The council calls this an adjustment of hours. Eleven branch libraries used to close at nine; all now close at six, and the sum saved is given as 212,000 crowns a year. I do not doubt the figure. I doubt that anybody who voted for it has recently needed somewhere to be at seven in the evening.',
      ),
      h('A list of warm rooms'),
      p(
        'Try it. Walk through Halvern after dark, in November, with no money in your pocket, and look for a room that will have you. The covered market is locked. The ferry hall wants a ticket. The churches are kind, and open on Thursdays. The shopping arcade has a bench, and a man whose work it is to ask whether you are waiting for someone.',
      ),
      p(
        'The library was the last room in this city that did not want to know. You could be studying for the pilots’ examination or hiding from your brother. You could be fifteen. The only thing asked of you was that you should not eat soup near the newspapers.',
      ),
      quote('A public room is one in which you need no reason.'),
      h('What 212,000 crowns buys'),
      p(
        'The savings are mostly light, heat and one evening librarian to a branch. They come to eight cents a month for every resident. In the same budget, and on the same page, the assembly approved 260,000 crowns for an illuminated sign at the harbour mouth that says HALVERN to people who have already decided to come here.',
      ),
      p(
        'I have nothing against the sign. I would only like to propose that it be switched off at six, as an adjustment of hours, and that the lights be left on where somebody is reading by them. The atlas has 340 pages. At the present rate the man on Chandlers’ Row will not see the southern hemisphere before spring.',
      ),
    ],
  },
];
