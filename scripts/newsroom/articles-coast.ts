import { h, italic, link, list, p, quote } from './blocks';
import type { DemoArticle } from './types';

export const coastArticles: DemoArticle[] = [
  {
    key: 'eelgrass',
    headline: 'The meadow that came back by post',
    deck: 'Eelgrass died out in Ostrey Bay forty years ago. A retired postman, six thousand envelopes and one patient laboratory have returned it to eleven hectares of sea floor.',
    dateline: 'PORT OSTREY',
    genre: 'feature',
    section: 'science',
    tags: ['wildlife', 'water'],
    stage: 'published',
    credits: [
      { author: 'dang-thu-linh', role: 'by' },
      { author: 'soren-baekgaard', role: 'photography' },
      { author: 'tideline', role: 'graphics' },
    ],
    body: [
      p(
        'The seeds of eelgrass are the size of a grain of rice and the colour of weak tea, and for a plant that lives under water they travel well by mail. Anselm Quintrell, who delivered letters in Port Ostrey for 35 years, has posted more than six thousand envelopes of them. Each held 50 seeds, a square of damp felt and a note that asked the receiver to plant them at the next spring tide and to write down what happened.',
      ),
      p(
        'What happened, mostly, was nothing. Four seeds in a hundred became a plant. But four in a hundred, over nine years, is a meadow.',
      ),
      h('Forty brown years'),
      p(
        'Old charts of Ostrey Bay show a green band from the lighthouse to the salt works. In the 1980s a wasting disease thinned it out, a dredger finished it, and the floor of the bay turned to loose brown mud. Without roots to hold it, the mud rose with every storm; in the murk, nothing could grow that might have held it. Ecologists call this a trap. Fishermen called it the soup.',
      ),
      quote(
        'Everyone told us the water had to clear before the grass could grow. It is the grass that clears the water.',
      ),
      p(
        'So says Dr Henrike Salumäe, of the marine laboratory in Halvern, who met Mr Quintrell at a public lecture, where he asked why nobody simply threw in some seeds. She gave him eleven reasons. He went home and built a rack of jam jars.',
      ),
      h('Planting by hand'),
      p('The method that came of it has three rules, printed on every envelope:'),
      list(
        'Plant in circles of one arm’s length, never in rows: a circle shelters its own middle.',
        'Plant behind something, if only a sunken crate.',
        'Come back. Look. Write to us, above all if it failed.',
      ),
      p(
        'The third rule is the one that made it science. The laboratory holds 2,300 letters, most of them reporting failure, with the place, the depth and the weather. Plotted together they show where seedlings live, and it was not where the models had put them: not the calm inner bay, but the edges of old mooring scars, where something had already dug a hollow.',
      ),
      p(
        'Divers measured eleven hectares this summer. The results, with all the failures, are in ',
        italic('The Saltmarsh Review'),
        ', and the ',
        link('letters can be read', 'https://halvern-marine.example/eelgrass/letters'),
        ' by anyone. Young cod have been seen between the blades, and a seahorse, once, by a swimmer who asked not to be named because she had been told not to swim there.',
      ),
      p(
        'Mr Quintrell is 81 and no longer dives. He was rowed out in August, on a still morning, and looked down through a bucket with a glass bottom. He was quiet for a while. Then he asked how many envelopes were left.',
      ),
    ],
  },
  {
    key: 'herring-quota',
    headline: 'Strait states agree to halve the spring herring catch',
    deck: 'The cut is the deepest in the 30 years of the treaty. Boats under twelve metres are spared until next season.',
    dateline: 'PORT OSTREY',
    genre: 'news',
    section: 'world',
    tags: ['fisheries', 'sorrel-islands'],
    stage: 'approved',
    credits: [{ author: 'straitwire', role: 'by' }],
    body: [
      p(
        'The four states of the strait agreed on Thursday to halve next spring’s herring catch, after scientists told them that fewer young fish had survived last winter than in any year since counting began.',
      ),
      p(
        'The joint commission set the limit at 31,000 tonnes, down from 62,000. Its scientific council had asked for 24,000. The vote, after a night of talks in the customs house of Port Ostrey, was three to none, with the Sorrel Islands abstaining.',
      ),
      h('Small boats spared'),
      p('Under the agreement:'),
      list(
        'boats under twelve metres may fish as they did this year, until the end of the season,',
        'trawlers must carry an observer on one trip in four, up from one in ten,',
        'the spawning ground off Sandrel is closed from 1 February to 15 April, and',
        'unused quota can no longer be carried into the following year.',
      ),
      p(
        'The commission will meet again in June, with the results of the spring survey. If the count of young fish has not risen by a fifth, the limit falls to 24,000 tonnes without another vote.',
      ),
      p(
        '“Nobody leaves this room happy,” said the commission’s chair, Ottoline Vasquez-Rehn. “That includes the herring.”',
      ),
      h('Islands fear for the cannery'),
      p(
        'Herring pays for about a third of all wages in the Sorrel Islands. The cannery on Great Sorrel, which employs 240 people, said it could work for five months of the year on the new limit. It had planned for nine.',
      ),
      p(
        'The islands’ minister for the sea, Fergal Tamahori, said his government had abstained because the small-boat rule protected harbours that were already doing well. “Twelve metres is the length of a boat in Port Ostrey. Ours have to cross open water,” he said. “They are fourteen.”',
      ),
      p(
        'Environmental groups welcomed the automatic cut in June but criticised the distance from the scientists’ figure. The Strait Waters Trust said in a statement that the commission had “split the difference with the sea, which was not at the table”.',
      ),
      p(
        'The limit takes effect on 1 January. The full text is to be published by the ',
        link('joint commission', 'https://strait-commission.example/decisions'),
        ' next week.',
      ),
    ],
  },
  {
    key: 'island-school',
    headline: 'One pupil, two teachers and a boat on Mondays',
    deck: 'The school on Little Sorrel should have closed in June. It stayed open for Ailbhe, who is nine, and for what the island would be without a bell.',
    dateline: 'LITTLE SORREL',
    genre: 'feature',
    section: 'world',
    tags: ['sorrel-islands', 'schools'],
    stage: 'draft',
    credits: [
      { author: 'ifeoma-adukwe', role: 'by' },
      { author: 'soren-baekgaard', role: 'photography' },
    ],
    body: [
      p(
        'The bell of the school on Little Sorrel is rung at nine by whoever is nearest. On Monday that is the skipper of the mail boat, who has brought the newspapers, a crate of oranges and the mathematics teacher. On other days it is usually the only pupil.',
      ),
      p(
        'Ailbhe Marangoni-Skye is nine. Until the summer there were three of them. Then the twins from the upper farm turned twelve and moved to the boarding house on Great Sorrel, and the education office sent a letter. A school, it said, has at least four children on its roll. It had said so since 1974, and for two decades it had looked away.',
      ),
      h('What a bell is for'),
      p(
        'The island has 61 inhabitants. Forty-four of them came to the meeting. They did not talk much about Ailbhe, her mother recalls, which she found at first rather hard. They talked about the bell, the lamp in the window on winter mornings, and the boat that comes on Mondays because a teacher has to be brought.',
      ),
      quote('If the boat has no reason to come on Monday, in a year it has no reason to come on Thursday.'),
      p(
        'That was the postmistress. Two of the three families who had been thinking of having a child, she added, were in the room, and she was not going to look at anybody.',
      ),
      h('An arrangement'),
      p(
        'What they found was a sentence in the regulations about “pupils of any age”. In September, six islanders enrolled: four for navigation, one for book-keeping, and Ailbhe’s grandfather for the English that he says he pretended to know for sixty years. They come in the afternoons. The roll stands at seven.',
      ),
      p(
        'The education office has asked for a legal opinion. In the meantime it has sent seven sets of exercise books, in the size meant for nine-year-olds.',
      ),
      p('[To come: the office’s answer, due on the 28th. Call the inspector again about the heating grant.]'),
    ],
  },
];
