// swift-format-ignore-file
/// The quartiers prioritaires de la politique de la ville of 2024 (décret 2023-1314 and 2024-1212). Facts of the ANCT's
/// list, Licence Ouverte 2.0 (https://www.etalab.gouv.fr/licence-ouverte-open-licence). Made by
/// `Scripts/make-territories`; not to be edited by hand.
enum Quartiers {
    /// One line a quartier: code, the communes it lies in, name.
    static let lines: StaticString = #"""
QN00101M;01053;Grande Reyssouze Terre Des Fleurs
QN00102M;01053;Croix Blanche
QN00103M;01004;Les Courbes De L'Albarine
QN00104M;01283;La Plaine - La Forge - Guynemer
QN00105I;01031;Pré des Saules
QN00106M;01034;Clos Morcel - Brillat-Savarin - Bouvardière
QN00107M;01262;La Maladière - Les Peupliers
QN00201M;02571 02691;Europe
QN00202M;02691;Faubourg D'Isle
QN00203M;02691;Neuville
QN00204M;02691;Vermandois
QN00205M;02381;Champ Roland Et Bords De L'Oise
QN00206M;02381;Gare Et Verrière
QN00207M;02304;Quartier De L'Artilleur
QN00208M;02738;Roosevelt Rebequet
QN00209M;02173;Quartier De La Résidence
QN00210M;02408;Montreuil
QN00211M;02408;Champagne Moulin - Roux
QN00212M;02722;Saint-Crépin Ouest
QN00213M;02722;Presles
QN00214M;02722;Chevreux
QN00215M;02810;Route De Vivières
QN00216M;02168;Blanchard
QN00217M;02168;Vaucrises
QN00301M;03095 03310;Cœur D'Agglo
QN00302I;03310;Les Ailes/Port Charmeil
QN00303M;03190;Moulins-Sud
QN00304M;03185;Rive Gauche
QN00305M;03185 03211;Fontbouillant
QN00306M;03101 03185;Bien-Assis
QN00401M;04070;Centre Ville - Pigeonnier
QN00402M;04112;Quartier Est
QN00403M;04112;Quartier Ouest
QN00501M;05061;Quartier du Haut-Gap
QN00601M;06088;Las Planas - Le Rouret
QN00602M;06155;Cœur De Ville - Hauts De Vallauris
QN00603M;06029 06030;Ranguin - Saint Pierre - Colline - Frayère
QN00604M;06069;Grand Centre
QN00605I;06069;Les Fleurs de Grasse
QN00606I;06054;La Condamine
QN00607M;06033;Centre
QN00608I;06088 06123;Les Moulins - Le Point Du Jour
QN00609I;06088;Les Sagnes
QN00610M;06088;Centre
QN00611M;06088;Paillon
QN00612M;06088 06114 06149;Ariane - Le Manoir - Gares
QN00613M;06157;Centre
QN00614N;06114;Le Château
QN00701I;07019;Quartiers D'Avenir
QN00702M;07319;Cœur De Ville
QN00703I;07319;Sud Avenir
QN00704M;07010;Les Hauts De Ville
QN00705M;07186;Nouvel Horizon
QN00801M;08105;Manchester
QN00802M;08105;Ronde Couture
QN00803I;08105;La Houillère
QN00804M;08105;La Couronne
QN00805M;08409;Torcy Cités
QN00806M;08409;Torcy Centre
QN00807M;08409;Le Lac - Centre Ancien
QN00808M;08362;Cœur De Vie
QN00901M;09261;Cœur De Ville
QN00902M;09122;Centre Ancien - Quartier de la Gare
QN00903I;09225;Centre Ancien - La Gloriette
QN01001I;10387;Gare
QN01002M;10387;Bords De Seine
QN01003M;10081 10265 10387;Chantereigne Montvilliers Beau-Toquat
QN01004I;10297;Debussy
QN01005M;10333;Maugout
QN01006M;10060 10343 10387;Chartreux Lisière
QN01007I;10387;Jules Guesde
QN01008I;10387;Sénardes
QN01009M;10387;Point Du Jour
QN01010M;10323;Lumières Boucher Champagne
QN01101I;11206;Quartier Aude
QN01102I;11069;La Conte - Ozanam
QN01103I;11069;Le Viguier - Saint-Jacques
QN01104I;11069;Bastide Pont-Vieux
QN01105I;11069;Fleming La Reille
QN01106M;11069;Grazailles
QN01107I;11262;Narbonne Ouest
QN01108I;11262;Narbonne Centre
QN01109I;11262;Narbonne Est
QN01110I;11203;Centre-ville
QN01201M;12176;Quatre Saisons
QN01202M;12300;Bastide; Tricot et Lapeyrade
QN01203N;12176;Costes Rouges
QN01204N;12202;Saint- Éloi et Camonil
QN01205N;12145;Centre ancien et Beauregard
QN01301M;13054;Florida Parc
QN01302M;13014;Quartier Centre Ville
QN01303I;13055;Saint Henri
QN01304I;13055;La Viste
QN01305M;13027;Roquecoquille
QN01306M;13106;La Gavotte - Peyret
QN01307M;13055;Château Saint Loup
QN01308I;13055;La Capelette
QN01309M;13004;Griffeuille
QN01310I;13004;Barriol
QN01311I;13004;Le Trébon
QN01312M;13108;Centre Historique - Ferrages
QN01313M;13001;Jas-De-Bouffan
QN01314M;13001;Beisson
QN01315M;13001;Encagnane
QN01316M;13001;Corsy
QN01317I;13117;Secteur Centre
QN01318I;13117;La Frescoule
QN01319I;13005;Le Charrel
QN01320I;13056;Mas de Pouane
QN01321I;13056;Notre Dame Des Marins
QN01322M;13056;Canto Perdrix
QN01323I;13077;Les Aigues Douces
QN01324M;13077;Les Comtes
QN01325M;13067;Centre Historique
QN01326I;13014;Quartier Béalet-Bessons-Mariélie
QN01327I;13103;Les Canourgues
QN01328I;13103;La Monaque
QN01329I;13054;Centre ville
QN01330M;13055;Centre Ville 1er et 2e Arrondissements
QN01331M;13055;Canet Arnavaux Jean Jaurès
QN01332M;13055;Centre Ville 3e Arrondissement
QN01333I;13055;La Cravache Le Trioulet
QN01334I;13055;La Cayolle
QN01335M;13055;La Sauvagère
QN01336M;13055;Benza
QN01337I;13055;Saint Thys
QN01338I;13055;Air Bel
QN01339I;13055;La Rouguière
QN01340I;13055;Valbarelle Néréïdes Bosquet
QN01341I;13055 13070;Les Escourtines
QN01342I;13055;Malpassé Corot
QN01343I;13055;Balustres Cerisaie
QN01344M;13055;Frais Vallon
QN01345M;13055;Le Clos La Rose
QN01346M;13055;Le Petit Séminaire
QN01347I;13055;La Marie
QN01348M;13055;Les Olives
QN01349M;13055;La Simiane La Paternelle Vieux Moulin
QN01350M;13055;Saint Gabriel Bon Secours
QN01351M;13055;Saint Jérôme Les Tilleuls
QN01352M;13055;Grand Saint Barthélémy
QN01353M;13055;Le Castellas Les Micocouliers
QN01354M;13055;La Castellane La Bricarde
QN01355M;13055;Plan d'Aou Saint Antoine
QN01356I;13055;Consolat Ruisseau Mirabeau
QN01357M;13055;Saint Louis Campagne Lévêque
QN01358I;13055;Les Aygalades
QN01359I;13055;Kalliste La Granière La Solidarité
QN01360M;13055;La Savine Bosphore
QN01361I;13055;Les Tilleuls La Maurelette
QN01362I;13055;Cap Janet La Cabucelle Les Crottes
QN01363I;13055;La Visitation - Bassens
QN01364I;13055;Saint André
QN01365M;13047;Le Prépaou
QN01366I;13063;La Carraire
QN01367M;13063;La Maille
QN01368M;13055;La Soude Bengale
QN01369I;13055;Caillols La Moularde
QN01370N;13056;Boudème-Les Deux Portes-Bargemont
QN01371N;13078;Quartier prioritaire de Port-Saint-Louis
QN01401M;14118;Chemin Vert
QN01402M;14118 14271;Grâce De Dieu
QN01403M;14118 14341;Guérinière
QN01404M;14118;Pierre Heuzé
QN01405I;14118;Calvaire Saint Pierre
QN01406M;14327;Grande Delle - Val - Belles Portes - Grand Parc - Haute Folie - Le Bois
QN01407M;14333;Le quartier prioritaire de Honfleur
QN01408M;14366;Hauteville
QN01501M;15014;Aurillac Sud
QN01601M;16015;Basseau - Grande Garenne
QN01602I;16015;Ma Campagne
QN01603M;16015;Bel Air - La Grand Font
QN01604M;16113;L'Etang Des Moines
QN01605M;16374;Champ De Manœuvre
QN01606M;16102;Crouin
QN01701M;17300;Mireuil
QN01702M;17300;Villeneuve-Les-Salines
QN01703M;17415;Boiffiers - Bellevue
QN01704I;17299;Sud Centre-Ville - Avant-Garde
QN01705M;17299;Petit Marseille - Gélinerie
QN01706M;17306;L'Estuaire
QN01707M;17300;Port-Neuf
QN01801M;18033;Bourges Nord
QN01802M;18033;Val d'Auron - Bourges
QN01803M;18197;Le Vernet - Saint Amand Montrond
QN01804M;18279;Clos Du Roy - Centre Ville - Vierzon
QN01901M;19031;Quartier de Rivet
QN01902M;19031;Quartier Tujac-Gaubre
QN01903M;19031;Quartier des Chapélies
QN02101M;21166;Le Mail
QN02102M;21231;Fontaine D'Ouche
QN02103M;21231;Les Grésilles
QN02104M;21355;Le Bief Du Moulin
QN02105M;21617;Le Belvédère
QN02106N;21515;Quetigny Centre
QN02201M;22113;Ar Santé - Les Fontaines
QN02202M;22113;Ker Uhel
QN02203I;22278;Croix Saint-Lambert - Ville Oger
QN02204M;22278;Le Plateau - Europe - Balzac
QN02205I;22278;Waron - Point Du Jour
QN02206I;22050;La Fontaine des Eaux
QN02207N;22070;Castel Pic - Roudourou - La Madeleine
QN02301M;23096;L'Albatros
QN02401M;24037;Quartier Rive-Gauche
QN02402M;24037;Quartier Centre-ville
QN02403M;24037;Quartier Nord
QN02404M;24138;Chamiers
QN02405M;24138 24322;La Boucle de L'Isle
QN02501M;25462;Le Grand-Longs-Traits/Berlioz
QN02502M;25056;Orchamps-Palente
QN02503M;25056;Planoise
QN02504M;25056;Montrapon
QN02505M;25056;Clairs Soleil
QN02506M;25031;Les Champs Montants
QN02507M;25057;Champvallon
QN02508M;25284;Les Fougères
QN02509M;25388;Chiffogne
QN02510M;25388;Petite Hollande
QN02511M;25547;Les Evoironnes
QN02512M;25580;Les Buis
QN02513N;25388;Batteries du Parc
QN02514N;25031;Forges - Montanot
QN02515N;25056;Hauts de Saint-Claude
QN02516N;25462;Les Pareuses
QN02517N;25056;Battant
QN02601I;26281;Centre Ancien
QN02602M;26198;Quartiers Ouest
QN02603M;26198;Nocaze
QN02604M;26198;Centre Historique
QN02605I;26281;Quartiers Est
QN02606M;26362;Polygone
QN02607M;26362;Les Hauts de Valence
QN02608I;26362;Valensolles
QN02609M;26362;Chamberlière
QN02610M;26235;Le Roc
QN02611M;26166;Cœur De Loriol
QN02612M;26325;Clairval
QN02701M;27681;Les Eglantiers - Valmeux Blanchères - Boutardes
QN02702M;27229;La Madeleine
QN02703M;27229;Nétreville
QN02704M;27229;Navarre
QN02705M;27375;Maison-Rouge
QN02706M;27375;Acacias - La Londe - Les Oiseaux - Salengro
QN02707M;27701;Centre ville
QN02708M;27056;Le Bourg Le Comte
QN02709M;27467;L'Europe
QN02710M;27467;La Passerelle
QN02711N;27275;Gailloncelle - Verte Bonne - Jardin du bas
QN02712N;27056;Quartier du Stade
QN02801M;28404;Les Vauvettes
QN02802M;28085;Les Clos
QN02803M;28218;Vieux Puits - Paradis - Maunoury
QN02804M;28218;Bruxelles - Arcades - Béguines
QN02805I;28229;Tallemont - Bretagne
QN02806M;28134 28404;Les Bâtes Tabellionne
QN02807M;28134;Les Rochelles - Barthou
QN02808M;28134;Dunant - Kennedy
QN02809M;28088;Beauvoir
QN02810M;28280;Le Val
QN02811N;28085;La Madeleine
QN02901M;29039;Kerandon
QN02902M;29232;Kermoysan
QN02903M;29019;Kerourien
QN02904M;29019;Bellevue
QN02905M;29019;Keredern
QN02906M;29019;Lambézellec Bourg
QN02907M;29019;Pontanézen
QN02908M;29019;Queliverzan Pontaniou
QN02909M;29019;Kerangoff Loti
QN02A01M;2A247;Pifano
QN02A02M;2A004;Salines - Cannes
QN02A03N;2A004;Nord rocade
QN02B01M;2B033;Bastia Meridiunale
QN02B02M;2B033;Bastia Mezana
QN03001I;30007;Près Saint Jean - Cévennes - Tamaris - Cauvel-la Royale - Rochebelle - Centre ville
QN03002M;30010;Centre Ville
QN03003M;30189;Pissevin - Valdegour
QN03004I;30189;Gambetta-Richelieu
QN03005I;30189;Chemin-Bas D'Avignon - Clos D'Orville
QN03006I;30189;Mas De Mingue
QN03007M;30189;Route de Beaucaire
QN03008M;30189;Némausus-Jonquilles - Haute Magaille - Oliviers
QN03009M;30258;Sabatot - Centre Ancien
QN03010M;30028;Escanaux - Coronelle - Citadelle - Vigan Braquet
QN03011I;30202;Centre Ville
QN03012M;30032;La Moulinelle
QN03013M;30032;Centre Ville
QN03014M;30227;L'Ecusson
QN03015M;30341;Les Costières
QN03016M;30051 30132 30307;La Grand-Combe; les Salles du Gardon et Branoux Les Taillades
QN03017M;30334;Quartier Amandiers-Mûriers
QN03101M;31395;Saint Jean
QN03102M;31395;Centre Ouest
QN03103M;31483;Cœur et quartier de Saint-Gaudens
QN03104M;31069;Barradels
QN03105M;31149;Grand Val d'Aran-en-Jacca
QN03106I;31555;Pradettes
QN03107M;31555;Grand Mirail
QN03108M;31555;Arènes
QN03109M;31555;Empalot
QN03110M;31555;Izards - 3 Cocus - La Vache
QN03111I;31555;Cépière Beauregard
QN03112M;31555;Breguet Lecrivain - Saint Exupéry
QN03113M;31555;Soupetard
QN03114M;31157;Vivier Maçon
QN03115I;31555;La Gloire
QN03116N;31149;Le Seycheron
QN03117N;31555;Lalande Nord
QN03118N;31555;Ginestous
QN03119N;31555;La Fourguette
QN03201M;32013;Grand Garros
QN03301I;33069 33162;Quartier Champ de Course
QN03302M;33281;Yser - Pont de Madame
QN03303M;33138;Quartier du Centre
QN03304M;33324 33402;Quartier Bourg
QN03305M;33032;Quartier de l'Avenir
QN03306M;33039 33063;Carle Vernet - Terres Neuves
QN03307M;33063;Le Lac
QN03308M;33063;Marne-Capucins
QN03309M;33063 33119;Benauge - Henri Sellier - Léo Lagrange - Beausite
QN03310M;33063;Grand-Parc
QN03311M;33063;Bacalan
QN03312M;33119 33167;Palmer - Saraillère - 8 Mai 45 - Dravemont
QN03313M;33162;Grand Caillou
QN03314M;33167;Jean Jaurès
QN03315M;33192;Barthez
QN03316M;33249;Carriet
QN03317M;33249;Génicart Est
QN03318M;33249;Alpilles-Vincennes-Bois Fleuri
QN03319M;33281;Beaudésert
QN03320M;33318;Châtaigneraie - Arago
QN03321M;33318;Saige
QN03322M;33522;Thouars
QN03323M;33039;Dorat
QN03324N;33039;Thorez Goëlands
QN03325N;33318;Haut Livrac
QN03401M;34032;Centre Ville
QN03402M;34032;Iranget Grangette
QN03403M;34032;Devèze
QN03404M;34172;Celleneuve
QN03405M;34172;Mosson
QN03406I;34172;Petit Bard Pergola
QN03407I;34172;Paul Valéry - Pas Du Loup - Val De Croze
QN03408I;34172;Cévennes
QN03409M;34172;Gély - Figuerolles
QN03410M;34172;Lemasson - Croix d'Argent
QN03411I;34172;Tournezy-Saint Martin
QN03412I;34172;Pompignane
QN03413I;34172;Aiguelongue
QN03414M;34108;Coeur de ville à Calmette
QN03415I;34301;Ile De Thau
QN03416M;34301;Centre Ville - Ile Sud
QN03417M;34003;Centre Ville
QN03418M;34028;Centre Ville
QN03419M;34145;Centre Et Périphérie
QN03420M;34142;Centre Ville
QN03421N;34079;Centre Ville
QN03501I;35288;La Découverte
QN03502M;35238;Villejean
QN03503I;35238;Bréquigny - Champs-Manceaux - Les Clôteaux
QN03504M;35238;Maurepas
QN03505M;35238;Le Blosne
QN03506I;35238;Cleunay
QN03601M;36044;Beaulieu
QN03602M;36044;Saint Jean - Saint Jacques
QN03603M;36044;Vaugirard - Saint Christophe - Les Rocheforts
QN03604I;36088;Nation Bernardines
QN03701I;37003;La Verrerie
QN03702M;37122;Rabière
QN03703M;37195;Niqueux Bruère - Marcel Pagnol
QN03704M;37233;Rabaterie
QN03705M;37261;Fontaines
QN03706I;37261;Rochepinard
QN03707I;37261;Rives Du Cher
QN03708M;37261;Europe
QN03709M;37261;Sanitas
QN03710M;37261;Maryse Bastié
QN03711M;37261;Bords De Loire
QN03712M;37003;Patte D'Oie - Malétrenne - Plaisance
QN03713N;37261;Les Tourettes
QN03714N;37233;La Galboisière
QN03715N;37122;Le Morier
QN03801M;38151;La Luire - Viscose
QN03802M;38053;Champaret
QN03803M;38151;Essarts - Surieux
QN03804I;38151;Village Sud
QN03805M;38169;Alpes Cachin Floralies
QN03806M;38185;Mistral Lys Rouge Camine
QN03807M;38185;Villeneuve - Village Olympique
QN03808M;38185;Teisseire Abbaye Jouhaux Malherbe
QN03809M;38185;Alma - Très Cloîtres - Chenoise
QN03810M;38317;Iles De Mars Olympiades
QN03811M;38421;Renaudie Champberton Henri Wallon
QN03812M;38563;Brunetière
QN03813I;38053;Champfleuri
QN03814M;38193;Saint Hubert Les Remparts
QN03815M;38553;Saint Bonnet
QN03816I;38553;Les Roches
QN03817M;38298 38344;Vieux Péage - Les Ayencins - Bel Air
QN03818M;38298 38344;Route de Sablons
QN03819M;38087;Barbières - Château
QN03820M;38318;Plan des Aures
QN03821M;38544;Estressin
QN03822M;38544;Vallée de Gère
QN03823M;38318 38544;Les Genêts - Cancanne - Hauts de Gère
QN03824M;38544;Malissol
QN03901M;39198;Mesnils Pasteur
QN03902M;39300;Marjorie - Les Mouillères
QN03903M;39478;Les Avignonnets
QN03904M;39478;Chabot - Le Miroir - Faubourg
QN04001M;40088;Le Sablar
QN04002I;40088;Cuyès
QN04003I;40088;Le Gond
QN04004M;40192;Le Peyrouat élargi
QN04005I;40281;La Moustey
QN04101M;41018;Blois Nord
QN04102M;41269;Les Rottes
QN04103M;41194;Les Favignolles
QN04104N;41018;Quinière Nord Ouest
QN04201M;42147;Beauregard
QN04202M;42005;La Chapelle
QN04203M;42044;La Romière
QN04204M;42044 42183;Montrambert Méline
QN04205M;42103 42271;Le Dorlay - Les Pins - La Bachasse
QN04206M;42183;Montcel - Centre Ville
QN04207M;42186;Grand Pont
QN04208M;42186;Centre Ville
QN04209M;42207;Centre Ville
QN04210M;42207;St Julien - Crêt De L'Oeillet
QN04211M;42218;Cotonne Montferré
QN04212M;42218;Tardy Tarentaize Beaubrun Couriot
QN04213M;42218;Montreynaud
QN04214M;42218;Crêt De Roc - Soleil
QN04215M;42218;Quartiers Sud-Est
QN04216M;42218;Terrenoire
QN04217M;42187;Bourgogne
QN04218M;42187;Le Parc
QN04219I;42187;Saint-Clair
QN04220N;42218;Monthieu
QN04221N;42218;Grand Clos
QN04222N;42095;Layat Bas-Mas
QN04223N;42095;Firminy Vert
QN04224N;42218;Solaure
QN04301M;43157;Val Vert
QN04302M;43157;Guitard
QN04401M;44184;Ville Ouest
QN04402I;44184;Petit Caporal - île du Pé
QN04403I;44184;Prézégat - Berthauderie - Robespierre
QN04404M;44036;La Ville aux Roses
QN04405M;44109 44162;Bellevue
QN04406M;44109;Les Dervallières
QN04407I;44109;Le Breil
QN04408M;44109;Bout des landes - Bout des pavés - Chêne des Anglais
QN04409I;44109;La Boissière
QN04410I;44109;Port Boyer
QN04411I;44109;Le Clos Toreau
QN04412M;44109;Le Ranzay
QN04413M;44109;Malakoff
QN04414M;44109;Bottière Pin Sec
QN04415I;44109;La Halvêque
QN04416I;44109;La Petite Sensive
QN04417I;44114;Plaisance
QN04418M;44143;Château
QN04419I;44162;Le Sillon de Bretagne
QN04501M;45147;Le Clos de la Grande Salle
QN04502I;45147;Andrillons Ormes du Mail
QN04503M;45147;Lignerolles-Hartière
QN04504M;45234;Dauphine
QN04505M;45234;La Source
QN04506M;45234;Argonne
QN04507M;45234;Blossières
QN04508M;45284;Pont Bordeau
QN04509M;45285;Les Chaises
QN04510I;45285;Les 3 Fontaines
QN04511M;45068;Vésines
QN04512M;45068 45208 45338;Le Plateau
QN04513M;45068 45208;Le Bourg - Chautemps
QN04514M;45208;La Chaussée
QN04515I;45315;Le Hameau
QN04516I;45155;Champs de la Ville
QN04517M;45155;Montoires
QN04518M;45252;Quartiers Nord
QN04519M;45252;Saint Aignan
QN04601M;46042;Terre Rouge
QN04701I;47001;Rodrigues - Barleté
QN04702M;47001;Agen nord-est
QN04703M;47001;Pin
QN04704M;47252;Bastide au bord du Lot
QN04705M;47323;Bastide des deux rives
QN04706M;47157;Baylac-Gravette
QN04707M;47310;Coeur de ville
QN04801N;48095;Fontanilles
QN04901M;49007;Belle Beille
QN04902M;49007;Roseraie
QN04903M;49007;Savary-Giran
QN04904M;49007;Grand Pigeon
QN04905M;49007;Monplaisir
QN04906M;49007;Hauts de Saint Aubin
QN04907M;49007;Bédier Beauval Morellerie
QN04908M;49353;Le Grand Bellevue
QN04909M;49099;Bretagne Bostangis
QN04910M;49099;Jean Monnet
QN04911M;49099;Favreau Les Mauges
QN04912M;49099;Colline Villeneuve
QN04913M;49328;Chemin Vert - Hauts Quartiers
QN04914N;49353;Gide - Colomb
QN04915N;49007;Saint Exupéry
QN05001I;50025;La Turfaudière
QN05002I;50502;Val Saint Jean
QN05003I;50502;La Dollée
QN05004M;50147;Claires Fontaines
QN05005I;50129;Les Provinces
QN05006I;50129;Maupas - Hautmarais - Brêche Du Bois
QN05007M;50129;Fourches - Charcot
QN05101M;51108;Quartier Prioritaire Ouest
QN05102M;51108;Quartier Prioritaire Sud
QN05103M;51454;Croix Rouge
QN05104M;51454;Wilson - Maison Blanche - Chatillons
QN05105M;51454;Orgeval
QN05106M;51454;Europe
QN05107M;51454;Walbaum
QN05108M;51454;Epinettes - Maladrerie - Chemin Des Bouchers - Paul Petit
QN05109M;51649;Le Hamois
QN05110I;51649;Rome Saint Charles
QN05111M;51230;Bernon - Vignes Blanches
QN05112N;51108;Schmit
QN05113N;51649;La Fauvarge
QN05201M;52121;Rochotte
QN05202M;52121;Cavalier
QN05203M;52269;Quartier Neuf
QN05204I;52448;Vert-Bois
QN05301M;53130;Les Fourches
QN05302M;53130;Kellermann
QN05303M;53130;Pavement - Charité - Mortier - Murat
QN05401M;54184;Mouzimpré
QN05402I;54323;Gouraincourt - Remparts
QN05403I;54261;Concorde
QN05404I;54323;Quartier Voltaire
QN05405I;54382;Val Saint Martin
QN05406M;54115;Quartier Les Mouettes
QN05407M;54215;Quartier La Penotte
QN05408I;54431;Bois Le Prêtre - Procheville
QN05409I;54329;Centre Ancien
QN05410I;54329;Niederbronn - Zola
QN05411I;54528;Quartier La Croix De Metz
QN05412I;54274;La Californie
QN05413I;54304;Les Provinces
QN05414M;54304 54357;Plateau De Haye - Champ Le Boeuf
QN05415M;54357 54395;Plateau De Haye Nancy - Maxéville
QN05416M;54395 54547;Haussonville - Les Nations
QN05417M;54339 54395 54482;Saint Michel Jéricho - Grands moulins
QN05418I;54526;Coeur De Ville
QN05501M;55029;Côte Sainte-Catherine-Libération
QN05502I;55545;Planchettes
QN05503M;55545;Centre Verdun - Cité verte
QN05601M;56007;Gumenen Goaner-Parco Pointer
QN05602M;56083;Keriou Ker
QN05603M;56098;Enezeg
QN05604M;56121;Kervenanec Nord
QN05605M;56121;Polygone Frebault
QN05606M;56121;Bois du Château
QN05607M;56121;Kerguillette - Petit Paradis - St Armel
QN05608M;56260;Kercado
QN05609M;56260;Ménimur
QN05701M;57630;Quartier Saravis
QN05702M;57058;La cité
QN05703M;57227;Wiesberg Hommel
QN05704M;57227;Bellevue
QN05705M;57206;Quartier Rémelange
QN05706M;57683;Quartier Ouest
QN05707M;57672;Côtes des Roses - Bel Air
QN05708M;57672;Quartier Saint-Pierre - La Milliaire
QN05709M;57757;Quartier Terrasses Des Provinces
QN05710M;57631;Beausoleil
QN05711I;57631;Vieille Ville Et Ville Haute
QN05712M;57240 57332;La Chapelle
QN05713M;57269;Quartier République
QN05714M;57224 57690;Cité du Furst
QN05715M;57606;Carrière Wenheck
QN05716M;57160;Quartier Maroc
QN05717M;57160;Quartier Breckelberg Fatima
QN05718M;57463;Bellecroix
QN05719M;57463;Hauts De Vallières
QN05720M;57463;Borny
QN05721M;57463;Sablon Sud
QN05722M;57463;La Patrotte - Metz-Nord
QN05723M;57463 57751;Quartier Saint-Eloy - Boileau - Pré Génie
QN05724M;57332;Les Chênes
QN05725N;57463;Quartier Falogne
QN05726N;57751;Roi
QN05801M;58194;Grande Pâture - Les Montôts
QN05802M;58194;Le Banlay
QN05803M;58194;Bords de Loire - Courlis - La Baratte
QN05804M;58086;Saint-Laurent
QN05901M;59028;Auby Centre
QN05902M;59028 59509;Asturies - Belleforières
QN05903M;59178;Résidence Gayant
QN05904M;59178 59234;Flers En Escrebieux Pont De La Deûle - Dorignies
QN05905M;59178 59569 59654;Frais Marais
QN05906M;59178 59569 59654;Notre Dame - La Clochette - Le Bivouac
QN05907M;59165 59178;Faubourg De Béthune
QN05908M;59569;Les Epis
QN05909M;59654;Waziers Centre
QN05910M;59225;Les Explorateurs - Place Du 8 Mai 1945 - Jean Jaurès - La Flamenne
QN05911M;59230;Quartier Du Village
QN05912M;59291;Bois Du Quesnoy
QN05913M;59324;Centre Lambreçon
QN05914M;59365;Long Prés - Prés Du Paradis
QN05915M;59392;Pont De Pierre
QN05916M;59392;Provinces françaises - La Joyeuse
QN05917M;59392;L'Epinette
QN05918M;59291 59365 59392 59424;Quartier Intercommunal Sous-Le Bois Montplaisir Rue D'Hautmont
QN05919M;59365 59392;Louvroil centre
QN05920M;59014 59491;Verrerie - Square République
QN05921M;59014 59079 59112 59491 59606;Zone Intercommunale Rives De L'Escaut
QN05922M;59112 59207 59491;Cité Thiers - Cité Du Rivage - Brunehaut
QN05923M;59153;Centre Ville - Le Jard
QN05924M;59153;Chaussiette - Macou
QN05925M;59253;Centre Ville
QN05926M;59253;Le Trieu
QN05927M;59447 59613;Quatre Chasses Poudrière Faiencerie
QN05928M;59484;Centre Ville
QN05929M;59544;La Pépinière-De Gaulle
QN05930M;59014 59564 59606;Dutemple Chasse Royale Saint Waast - La Sentinelle
QN05931M;59383 59606;Zone Intercommunale Faubourg De Cambrai - La Briquette
QN05932M;59616;Cité Le Jard
QN05933M;59616;La Solitude Hermitage
QN05934M;59008 59024;Quartier Prioritaire d'Aniche
QN05935M;59024 59185 59390;Quartier Prioritaire D'Auberchicourt Et Ecaillon
QN05936M;59390;Quartier Prioritaire De Masny
QN05937M;59414;Quartier Prioritaire De Montigny En Ostrevent
QN05938M;59414 59456;Barrois
QN05939M;59456;Lemay Sainte Marie
QN05940M;59501 59574;Quartier Prioritaire De Somain
QN05941I;59295;Résidences Pasteur Et Foch
QN05942M;59139;Centre Ville - Gambetta
QN05943M;59481;Coeur D'Etoile
QN05944M;59249;Fourmies
QN05945M;59452;Cité Des Bois
QN05946M;59122;Vieux Centre Ville Saint Géry
QN05947M;59122;Quartier Saint Roch
QN05948M;59122;Quartier Amérique
QN05949M;59122;Résidence D'Esnes
QN05950M;59172;Denain
QN05951M;59179;Liberté Vieux Douchy
QN05952M;59205 59361 59504;Schneider
QN05953M;59205;Couture Savonnerie
QN05954M;59172 59205 59361;Gambetta
QN05955M;59491;Sabatier
QN05956M;59526;Elnon
QN05957M;59526;Collinière
QN05958M;59491 59632;Arenberg
QN05959M;59155;Petit Steendam
QN05960M;59183;Saint Pol Sur Mer Quartiers Ouest
QN05961M;59183;Banc Vert - Ile Jeanty - Carré De La Vieille - Jeu De mail
QN05962M;59183;Soubise - Basse Ville
QN05963M;59271;Albeck - Europe - Moulin
QN05964M;59588;Degroote
QN05965M;59009;Pont de Bois-Hôtel de ville
QN05966M;59009;Résidence-Poste-Triolo
QN05967M;59017;Attargette - Chanzy
QN05968M;59017;Bizet - Briqueterie
QN05969M;59299 59367 59512;Quartier Intercommunal Hautchamps Longchamp - Lionderie - 3 Baudets
QN05970M;59328;Pacot - Vandracq
QN05971M;59350;Secteur Ouest
QN05972M;59220 59346 59350 59360;Secteur Sud
QN05973M;59350;Secteur Nord Est
QN05974M;59350;Secteur Nord
QN05975M;59360;Les Oliveaux
QN05976M;59360;Clémenceau-Kiener
QN05977M;59378;La Briquetterie
QN05978M;59009 59350 59410;Nouveau Mons - Les Sarts- Dombrowski
QN05979M;59507;Comtesse De Ségur
QN05980M;59163 59512 59599 59650;Quartier Intercommunal Roubaix-Tourcoing - Blanc Seau - Croix Bas Saint Pierre - Wattrelos Nord
QN05981M;59512;Nouveau Roubaix
QN05982M;59560;La Mouchonnière
QN05983M;59599;Phalempins
QN05984M;59599;Virolois
QN05985M;59599;La Bourgogne
QN05986M;59599;Pont Rompu
QN05987M;59648;Blanc Riez
QN05988M;59599 59650;Epidéme Villas Couteaux
QN05989M;59650;Centralité De Beaulieu
QN05990N;59131;Coeur de Ville
QN05991N;59286;Le Parc
QN05992N;59112;Bruay Centre - Pont de Bruay
QN05993N;59033;Quartier prioritaire d'Aulnoye-Aymeries Multisites
QN05994I;59314;Quartier prioritaire de Hornaing
QN06001M;60175;Les Hauts de Creil
QN06002M;60414;Les Martinets
QN06003I;60463;Les Côteaux
QN06004M;60463;Les Rochers - L'Obier
QN06005M;60684;Bellevue - Belle Visée
QN06006I;60159;Vivier Corax
QN06007M;60159;Clos des Roses
QN06008I;60159;La Victoire
QN06009I;60057;Saint Jean
QN06010I;60057;Saint Lucien
QN06011M;60057;Argentine
QN06012I;60509;Les Terriers
QN06013I;60395;La Nacre - Saint Exupéry
QN06014M;60157;Les Sables
QN06015I;60176;Kennedy
QN06016M;60471;Beauséjour
QN06017M;60471;Mont Saint Siméon
QN06018N;60463;Montupet
QN06019N;60175 60414;Jaurès - Gournay
QN06101M;61006;Les Provinces
QN06102M;61006;Saint Michel - Vallée d'Auge
QN06103M;61169;Saint Michel
QN06104M;61169;Saint-Sauveur - Pont Féron
QN06105M;61214;La Madeleine - Maréchal Leclerc
QN06106M;61001;Perseigne
QN06107M;61001;Courteille
QN06201M;62560;Quartier Du Mieux-Etre
QN06202M;62032;Camus
QN06203M;62215;Plantigeons - Germinal - République
QN06204M;62048;Centre Ville
QN06205M;62048 62194 62555;Quartier Des Cité 5 - Cité De Marles - Cité Du Rond-Point
QN06206M;62048 62188;Quartier Rimbert
QN06207M;62083 62443;Quartier Du Regain
QN06208M;62119;Quartier Du Mont Liébaut
QN06209M;62119 62848;Quartier 3 ilôts
QN06210M;62126 62480;Renaissance
QN06211M;62178 62400;Le Centre
QN06212M;62178;Terrasses Basly
QN06213M;62178 62270;Quartier Coteau Du Stade Parc-Cité 34
QN06214M;62194 62270;Quartier Des Cités 6 Et 30
QN06215M;62048 62217;Quartier Provinces - Longues Trinques
QN06216M;62276 62401 62464;Quartier Saint-Elie - Fosse 13
QN06217M;62400 62457;Le Haut D'Houdain
QN06218M;62617;Terre-Noeve
QN06219M;62065;République - Cité 4
QN06220M;62186 62563;Cité Des Brebis
QN06221M;62133 62351;Cité Du Transvaal - Centre
QN06222M;62386 62528;Cité 5 - Cité 11
QN06223M;62413;Cité Bellevue
QN06224M;62498 62528;Cité 12-14
QN06225M;62498 62523 62842;Grande Résidence
QN06226M;62498;Cité 2
QN06227M;62498;Sellier Cité 4
QN06228M;62510;Calonne - Marichelles - Vent De Bise
QN06229M;62498 62510 62528;Les Hauts De Liévin - Résidence Des Provinces - Cités 9-9bis
QN06230M;62510;Blum - Salengro - 109
QN06231M;62563;3 Cités
QN06232M;62737;Cité 10
QN06233M;62065 62771;Les Blanches Laines Fosse 11 12 13
QN06234M;62133 62570 62628 62771;Quartier du 3/15
QN06235M;62895;Cité Des Taberneaux
QN06236M;62040 62525 62765;Saint-Exupéry - Léon Blum
QN06237M;62765;Quai Du commerce - Saint Sépulcre
QN06238M;62249;Du Village Au Moulin
QN06239M;62250;Rotois - Saint Roch
QN06240M;62321;Cornuault
QN06241M;62427;Macé - Darcy
QN06242M;62427;Ponchelet - Kennedy
QN06243M;62250 62351 62587;La Plaine Du 7
QN06244M;62427 62587;Zac Des Deux Villes
QN06245M;62570 62724;Quartier Du Maroc - La Canche
QN06246M;62724;Nouméa
QN06247M;62133 62724;Languedoc - Cité 10
QN06248M;62907;Quartier De La Haute Voie
QN06249M;62160;Damrémont
QN06250M;62160;Centre Ville
QN06251M;62160 62758;Chemin Vert - Beaurepaire - Malborough
QN06252M;62160 62643 62667;Des résidences Sud du Boulonnais
QN06253M;62193;Fort Nieulay - Cailloux - Saint-Pierre
QN06254M;62193;Beau Marais
QN06255M;62516;Ville Centre
QN06256M;62014;Centre Historique
QN06257M;62318;Quartier De La Renaissance
QN06258M;62004;Quatre As
QN06259M;62041;Quartier Bonnettes - Saint Pol - Baudimont
QN06260M;62041;Quartier Blancs Monts - Hochettes
QN06261M;62041;Saint Michel Goudemand
QN06262M;62004 62041;Cheminots Jean Jaurès Moulin Hacart
QN06263M;62753 62764;Quartier Chanteclair - Cévennes
QN06264N;62108;Les Vérotières
QN06301M;63113;Saint-Jacques
QN06302I;63113;Quartiers Nord
QN06303I;63113;La Gauthière
QN06304I;63113;Fontaine Du Bac
QN06305M;63124;Cournon D'Auvergne
QN06306M;63430;Thiers
QN06307N;63113;Centre
QN06401I;64102;Maubec - Citadelle
QN06402M;64102;Hauts de Sainte-Croix - Mounédé
QN06403M;64445;Saragosse
QN06404M;64445;Ousse des Bois - Berlioz - Le Laü
QN06501M;65440;Solazur
QN06502M;65440;Laubadère
QN06503M;65440;Ormeau/Bel Air - Mouysset
QN06504M;65286;Ophite
QN06601M;66065;Centre Ville
QN06602I;66136;Quartier Saint Assiscle
QN06603I;66136;Quartier Gare
QN06604I;66136;Quartier Bas-Vernet Ancien Zus
QN06605M;66136;Diagonale Du Haut - Moyen-Vernet
QN06606I;66136;Rois De Majorque
QN06607I;66136;Bas-Vernet Nouveau QPV
QN06608I;66136;Quartier Centre Ancien
QN06609M;66136;Quartier Nouveau Logis
QN06610I;66136;Quartier Champs De Mars
QN06701M;67046;Quartier Liberté
QN06702I;67180;Les Pins - Musau
QN06703I;67437;Quartiers Est
QN06704I;67043 67447;Quartiers Ouest
QN06705I;67043;Guirbaden
QN06706I;67218;Libermann
QN06707I;67447;Marais
QN06708I;67482;Hohberg
QN06709M;67267 67482;Molkenbronn
QN06710I;67482;Hautepierre
QN06711M;67482;Koenigshoffen-Est
QN06712I;67482;Cronenbourg
QN06713I;67482;Elsau
QN06714I;67482;Laiterie
QN06715M;67482;Neuhof - Meinau
QN06716I;67482;Cité De L'Ill
QN06717M;67482;Spach - Rotterdam
QN06718I;67482;Ampère
QN06719I;67482;Port Du Rhin
QN06720M;67482;Murhof
QN06721N;67447;Centre
QN06722N;67482;Jura - Citadelle
QN06723N;67482;Risler
QN06724N;67365;Wihrel
QN06801M;68066;Saint Vincent de Paul
QN06802M;68066;Europe - Schweitzer
QN06803M;68224;Les Coteaux
QN06804M;68224;Bourtzwiller
QN06805M;68224;Péricentre
QN06806M;68224;Fonderie - Péricentre
QN06807M;68154 68224;Drouot-Jonquilles
QN06808M;68224;Brustlein
QN06809M;68376;Markstein - La Forêt
QN06810M;68297;Quartier de la Gare
QN06811M;68063;Quartier Bel-Air
QN06901M;69266;Monod - Baratin - Cacard
QN06902M;69091;Centre
QN06903M;69027;Les Pérouses - Compassion
QN06904I;69264;Le Garet
QN06905I;69264;Béligny
QN06906M;69092 69115 69264;Belleroche
QN06907M;69019;Aiguerande
QN06908M;69029;Parilly
QN06909M;69029 69256;Terraillon - Chenier
QN06910M;69091;Les Vernes
QN06911I;69142 69149;La Saulaie
QN06912M;69149;Haute Roche
QN06913M;69199 69259;Minguettes - Clochettes
QN06914M;69199;Arsenal - Carnot - Parmentier
QN06915I;69204;Les Collonges
QN06916M;69256;Grande Île
QN06917I;69256;Sud
QN06918M;69259;Duclos - Barel
QN06919M;69266;Bel Air - Les Brosses
QN06920M;69266;Saint-Jean
QN06921M;69266;Les Buers
QN06922M;69266;Tonkin
QN06923M;69275;Prainet
QN06924I;69282;Le Mathiolan
QN06925M;69286;Ville Nouvelle
QN06926M;69290;Bellevue - Ermitage
QN06927M;69290;Garibaldi
QN06928M;69290;Bel Air
QN06929M;69123;Soeurs Janin
QN06930M;69123;Cités Sociales Gerland
QN06931M;69123;Moulin A Vent
QN06932M;69123 69259;Etats-Unis - Langlet Santy
QN06933I;69123;Mermoz
QN06934M;69123;Duchère
QN06935M;69123;Gorge de Loup - La Vallonière
QN06936M;69091;Les Plaines
QN06937M;69096;Le Vallon
QN06938I;69123;Le Vergoin
QN06939I;69123;Moncey
QN06940I;69282;Les Plantées
QN06941N;69259;La Borelle
QN06942N;69123;Laennec
QN06943N;69259;Monery
QN06944N;69081;Les Sources - Le Pérollier
QN06945N;69259;Les Maronniers
QN06946N;69275;Berthaudière - Sablons - Cornavent
QN06947N;69260;Le Péronnet
QN06948N;69142 69149;Le Roule - Cadière
QN07001M;70550;Rêpes - Montmarin - Grand Grésil
QN07002I;70310;Le Mortard
QN07003M;70311;Stade Messier
QN07004I;70285;Les Chenevières
QN07005M;70279;Les Capucins
QN07101I;71076;Aubépins
QN07102I;71076;Prés Saint Jean
QN07103M;71270;La Chanaye - Résidence
QN07104I;71270;Les Blanchettes
QN07105M;71270;Les Saugeraies - Gautriats
QN07106I;71270;Marbé
QN07107I;71014;Saint Pantaléon
QN07108M;71153;Le Tennis
QN07109M;71306;Rives Du Plessis
QN07110M;71306;Bois Du Verne
QN07111M;71540;Résidence Du Lac
QN07112N;71153;La Molette
QN07201I;72264;Saint Exupéry
QN07202I;72003;Chaoué-Perrières
QN07203M;72095 72181;Bellevue-Carnac
QN07204M;72181;Ronceray - Glonnières - Vauguyon
QN07205M;72181;Sablons - Bords de l'Huisne
QN07206M;72181;Epine
QN07207M;72264;Montreux
QN07301M;73065;Biollay - Bellevue
QN07302M;73065;Les Hauts De Chambéry
QN07303M;73011;Val Des Roses - Contamine - Champ de Mars
QN07401M;74012;Le Perrier - Château Rouge - Livron
QN07402M;74133;Le Chalet - Helvetia-Park - Hutins
QN07403M;74081;Les Ewües
QN07404I;74281;Collonges Sainte-Hélène
QN07405M;74243;Saint Georges - Route De Thairy
QN07406I;74042;Bois Jolivet - Les Iles - Bellerive
QN07501M;75056;Bédier - Boutroux - Villa d'Este
QN07502M;75056;Chaufourniers
QN07503M;75056;Kellermann - Paul Bourget
QN07504M;75056;Oudiné - Chevaleret
QN07505I;75056;Didot - Porte de Vanves
QN07506M;75056;Porte de Brançion - Périchaux
QN07507I;75056;Porte De Saint-Ouen - Porte Pouchet
QN07508M;75056;Blémont
QN07509M;75056;Porte Montmartre - Porte Des Poissonniers - Moskova
QN07510M;75056;La Chapelle - Evangile
QN07511M;75056;Goutte D'Or
QN07512I;75056;Porte De La Chapelle - Charles Hermite
QN07513M;75056;Stalingrad Riquet
QN07514M;75056;Michelet - Alphonse Karr - Rue de Nantes
QN07515M;75056;Danube - Solidarité - Marseillaise
QN07516I;75056;Algérie
QN07517I;75056;Les Portes Du Vingtième
QN07518M;75056;Petit Belleville
QN07519M;75056;Grand Belleville
QN07520M;75056;Les Amandiers
QN07521N;75056;Falguière
QN07601M;76217;Val Druel
QN07602M;76217;Neuville
QN07603I;76217;Les Bruyères
QN07604M;76305;Centre ville
QN07605I;76351;Mont Gaillard - Mare Rouge
QN07606M;76351;Centre Ancien - Quartiers Sud
QN07607I;76351;Bois-De-Bléville
QN07608I;76351;Bléville
QN07609M;76351;Caucriauville Soquence
QN07610M;76157;Plateau
QN07611M;76178 76561;Arts et Fleurs - Feugrais - Novales
QN07612I;76212;Parc du Robec
QN07613M;76231;Centre ville
QN07614M;76319;Quartier BCDM
QN07615M;76410;QPV de Maromme
QN07616M;76474;Quartier Rosa Parks
QN07617M;76484;Bel Air
QN07618M;76498;Quartier de la Piscine
QN07619M;76540;Grammont - Saint Sever - Orléans
QN07620M;76095 76540;Les Hauts de Rouen
QN07621M;76575;Quartier Château Blanc
QN07622M;76575;Quartier Thorez - Grimau
QN07623M;76575;Quartier Hartmann - La Houssière
QN07624M;76575 76681;Buisson-Gallouen
QN07625M;76057;Lalizel
QN07626M;76259;Fécamp quartier du Ramponneau
QN07627N;76498;Quartier Saint-Julien
QN07628N;76351;Tourneville
QN07629N;76384;Quartier Clairval
QN07701I;77390;La Renardière
QN07702I;77108;La Grande Prairie
QN07703M;77108;Schweitzer - Laennec
QN07704M;77243;Orly Parc
QN07705M;77083 77337;Les Deux Parc Luzard
QN07706I;77468;L'Arche Guedon
QN07707M;77468;Le Mail
QN07708M;77152;La Plaine De Lys - Bernard De Poret
QN07709M;77285;Les Courtilleraie - Le Circé
QN07710M;77285 77288;Plateau De Corbeil - Plein-Ciel
QN07711M;77288;Les Mezereaux
QN07712M;77288;L'Almont
QN07713M;77284;Beauval Dunant
QN07714M;77305;Surville
QN07715I;77014;Les Fougères
QN07716I;77183;Résidence Montmirail
QN07717M;77379;Champbenoist
QN07718M;77350;Anne Franck
QN07719I;77131;Les Templiers
QN07720M;77333;Mont Saint Martin
QN07721M;77514;Quartier République Vilvaudé
QN07722M;77296;Lugny Maronniers - Résidence Du Parc
QN07723M;77445;Centre Ville - Quartier De L'Europe
QN07724N;77514;Normandie - Niemen - Poitou
QN07725N;77079;Coeur de Champagne
QN07801M;78361;Val Fourré
QN07802M;78362;Merisiers Plaisances
QN07803M;78362;Domaine De La Vallée
QN07804M;78297;Pont Du Routoir 2
QN07805M;78621;Merisiers-Plaine De Neauphle
QN07806M;78621;Jean Macé
QN07807M;78644;Bois De L'Etang - Orly Parc
QN07808M;78123;Oiseaux
QN07809M;78123;Fleurs
QN07810M;78138;Noe-Feucherets
QN07811M;78643;Cité Du Parc
QN07812M;78335;Centre-Sud
QN07813M;78124;Alouettes
QN07814M;78586;Plateau
QN07815M;78490;Valibout
QN07816M;78383;Friches
QN07817M;78498;Beauregard
QN07818M;78498;Saint Exupéry
QN07819M;78440;Cinq Quartiers
QN07820M;78440;Cité Renault - Centre Ville
QN07821N;78168;Les Acacias
QN07822N;78165;L'Avre
QN07901M;79191;Clou Bouchet
QN07902I;79191;Tour Chabot Gavacherie
QN07903M;79191;Pontreau Colline Saint-André
QN07904M;79329;Les Capucins
QN07905M;79049;Valette
QN08001M;80021;Etouvie
QN08002M;80021;Pierre Rollin
QN08003M;80021;Amiens Nord
QN08004M;80021;Marcel Paul - Salamandre
QN08005M;80021;Condorcet - Philéas Lebesgue
QN08006M;80021;Les Parcheminiers
QN08007M;80001;Soleil Levant - Bouleaux - Platanes
QN08008M;80001;Espérance - Provinces - Lopofa - Québec
QN08009M;80001;Les Argillières
QN08010N;80021;Elbeuf-Lescouvé
QN08101M;81021;La Falgalarié
QN08102M;81065;Laden Petit Train
QN08103M;81065;Lameilhé
QN08104M;81065;Aillot Bisséous Lardaillé
QN08105M;81065;Centre Ville
QN08106M;81004;Cantepau
QN08107M;81004;Veyrières Rayssac
QN08108M;81004;Lapanouse
QN08109M;81060;Rajol - Cérou - Gourgatieux - Bouloc - Verrerie
QN08110M;81099;Lentajou - Catalanis
QN08111M;81105;Crins - En Gach
QN08201I;82121;Cœur de Ville
QN08202M;82121;Médiathèque
QN08203M;82112;Centre-Ville
QN08204M;82112;Sarlac
QN08205N;82121;Beausoleil-Bas
QN08301M;83061;L'Agachon
QN08302M;83050;Centre Ville
QN08303M;83050;Les Collettes
QN08304M;83086;Centre Ville
QN08305M;83062;Romain Rolland
QN08306I;83069;Centre Ville
QN08307M;83069;Val Des Rougières
QN08308M;83126;Berthe
QN08309M;83126;Centre Ville
QN08310M;83137;La Beaucaire
QN08311M;83137;La Florane
QN08312M;83137;Pontcarral
QN08313M;83137;Pont Du Las - Rodeilhac
QN08314I;83137;Beaulieu- Sainte Marie
QN08315M;83137;Sainte Musse
QN08316I;83137;Centre Ville
QN08317I;83137;Le Jonquet - La Baume- Le Guynemer
QN08318M;83061;La Gabelle
QN08319M;83073;Centre Ville - Le Vergeiras
QN08320I;83023;Centre Ville
QN08321M;83023;Le Carami
QN08322N;83137;La Rode
QN08323N;83137;Saint-Jean-du-Var
QN08401M;84129;Les Griffons - Centre ville
QN08402M;84007;Monclar - Champfleury - Rocade Sud - Barbière - Croix des Oiseaux
QN08403M;84007;Reine Jeanne - Saint Jean - Grange d'Orel
QN08404I;84007;Saint Chamand
QN08405M;84092;Camp Rambaud - Les Mérides - Joffre - Centre Ville
QN08406M;84089;Centre ancien
QN08407M;84031;Centre ville
QN08408M;84031;Amandiers - Éléphant
QN08409M;84031;Pous-du-Plan
QN08410M;84031;Quintine - Villemarie - Bois de l'Ubac - Le Parc
QN08411I;84087;Fourchevieillles - Comtadines - L'Aygues
QN08412I;84087;Nogent - Saint Clément
QN08413I;84129;Générat - Establet
QN08414I;84129;Chaffunes
QN08415I;84080;Vieux Moulin - Centre ville - Les Mûriers
QN08416M;84003;Centre ancien - Saint Michel
QN08417I;84054;Vallades - Rebenas - Clos Saint Michel - Capucins
QN08418I;84138;Centre ancien - Les Tours - La Gaillarde - Mistral - Sévigné
QN08419I;84035;Docteur Ayme - Condamines - Barillon - Saint Martin - Bon Puits - Saint Gilles - Ratacans
QN08420I;84035;La Clède - Gare - Route de Pertuis - Sainte Anne
QN08421M;84019;Centre Ancien - Giono
QN08422N;84007;Pont des Deux Eaux
QN08423N;84007;Broquetons - Sainte Catherine
QN08501I;85191;Jean Yole - Pyramides
QN08502I;85191;Vigne-aux-Roses
QN08503I;85191;Liberté - Zola
QN08504I;85092;Centre - Moulins Liots
QN08601M;86066;Lac Renardières Ozon
QN08602M;86066;Châteauneuf Centre Ville
QN08603M;86194;Bel Air
QN08604M;86194 86214;Trois Cités
QN08605M;86041 86194;Couronneries Saint-Eloi
QN08606M;86194;Beaulieu
QN08701M;87085;Portes Ferrées
QN08702I;87085;La Bastide
QN08703I;87085;Le Sablard
QN08704I;87085;Beaubreuil
QN08705I;87085;Val de l'Aurence Sud
QN08706I;87085;Val de l'Aurence Nord
QN08707I;87085;Les Coutures
QN08708I;87085;Bellevue
QN08709I;87085;Le Vigenal
QN08801M;88160;Bitola-La Vierge
QN08802M;88160;Justice-Saut le Cerf
QN08803M;88209;Le Haut Du Gras
QN08804M;88383;Le Rhumont
QN08805M;88413;Saint-Roch - L'Orme
QN08806M;88413;Kellermann-Foucharupt
QN08901I;89024;La Rive Droite
QN08902I;89024;Les Brichères - Sainte Geneviève
QN08903M;89024;Les Rosoirs
QN08904I;89257;Pompidou-Ravel
QN08905I;89206;La Madeleine
QN08906M;89387;Arènes - Champs Plaisants
QN08907I;89387;Les Chaillots
QN09001I;90010;Bougenel - Mulhouse
QN09002M;90010;Les Glacis Du Château
QN09003I;90010;Dardel - La Méchelle
QN09004M;90008 90010;Les Résidences
QN09005M;90010;Le Mont
QN09006M;90075 90099;Arsot - Rives du Martinet
QN09007N;90010;La Pépinière
QN09101M;91570;L'entre bois des roches
QN09102M;91174;Les Tarterêts
QN09103M;91174;Montconseil
QN09104M;91174;La Nacelle - Papeterie
QN09105I;91174;Rive Droite
QN09106M;91692;Quartier Ouest
QN09107M;91103;Les Ardrets - Branly
QN09108M;91235;Les Aunettes - Les Résidences - Joncs Marins
QN09109I;91549;La Grange Aux Cerfs
QN09110M;91549;Les Aunettes
QN09111M;91114;Les Hautes Mardelles
QN09112M;91215;Plaine - Cinéastes
QN09113I;91514;Le Vieillet
QN09114M;91345;Bel Air - Rocade
QN09115M;91377;Poterne - Zola
QN09116M;91228;Le Canal
QN09117M;91228;Pyramides - Bois Sauvage
QN09118M;91228;Les Aunettes
QN09119M;91228;Champtier Du Coq - Champs Elysées - Petit Bourg
QN09120M;91228;Le Parc Aux Lièvres
QN09121M;91228;Les Passages
QN09122M;91228;Les Epinettes
QN09123M;91521;Le Plateau
QN09124M;91687;Plateau - Grande Borne
QN09125M;91286;La Grande Borne
QN09126M;91286;Grigny 2
QN09127M;91027;Le Noyer Renard
QN09128M;91027;Clos Nollet
QN09129M;91589;Grand Vaux
QN09130M;91201 91657;Les Bergeries
QN09131I;91421;La Forêt
QN09132M;91657;La Croix Blanche
QN09133M;91421 91657;La Prairie De L'Oly
QN09134M;91021;Quartier Sud
QN09135M;91207;La longue mare
QN09136M;91223;Plateau De Guinette
QN09137M;91223;La Croix De Vernailles
QN09138M;91377;Opéra
QN09139N;91027;Edouard Vaillant
QN09140N;91692;Quartier Est
QN09141N;91103;Collénot - Marinière - Mouchotte
QN09142N;91434;Léo Lagrange
QN09143N;91201;Les Mazières
QN09144N;91521;La Rénovation
QN09145N;91521;Gare
QN09146N;91552;Pré Barallon
QN09147N;91161;Saint-Eloi
QN09201M;92050;Université I
QN09202I;92050;Université II
QN09203M;92002;Noyer Doré
QN09204M;92019;Cité Jardins
QN09205I;92050;Chemin De L'Île
QN09206M;92050;Le Parc
QN09207M;92007;Abbé Grégoire - Mirabeau - Lincoln
QN09208M;92036;Luth-Fossé
QN09209I;92025;Fossés Jean
QN09210M;92004;Hauts d'Asnières
QN09211M;92036;Agnettes
QN09212I;92025;Petit Colombes
QN09213M;92050;Petit Nanterre
QN09214M;92036;Les Grésilllons
QN09215M;92078;Cap Villeneuve
QN09216M;92007;Cité Des Musiciens
QN09217M;92025;Audra - Musiciens
QN09218N;92050;Secteur Anatole France
QN09219N;92007 92014 92032 92071;Les Blagis
QN09301I;93013;Secteur Gare - Aviatic
QN09302M;93013;Secteur Saint-Nicolas - Guynemer - Gai Logis
QN09303M;93014 93047;Haut Clichy - Centre Ville - Bosquets - Lucien Noel
QN09304M;93029;Quartier Avenir Parisien
QN09305I;93008 93029;Quartiers La Muette - Village Parisien
QN09306I;93007 93029;Quartiers Economie - Les Oiseaux
QN09307M;93030;Thorez - Larivière - Langevin - Moulin - Allende
QN09308M;93006;La Capsulerie
QN09309M;93006 93048;Le Plateau - Les Malassis - La Noue
QN09310M;93008 93055;Les Courtillières - Pont-De-Pierre
QN09311M;93008 93029;Quartier Salengro - Gaston Roulaud - Centre Ville
QN09312I;93010;Blanqui
QN09313I;93010 93077;Marnaudes - Fosse Aux Bergers - La Sablière
QN09314M;93007 93008 93010 93053;Abreuvoir - Bondy Nord - Bondy Centre - Pont-De-Bondy - La Sablière - Secteur Sud
QN09315M;93048 93053 93063;Trois Communes - Fabien
QN09316M;93048 93053;Branly - Boissière
QN09317M;93064;Boissière - Saussaie-Beauclair
QN09318M;93048;Bel Air - Grands Pêchers - Ruffins - Le Morillon
QN09319I;93048;Jean Moulin - Espoir
QN09320M;93053;Béthisy
QN09321I;93053;Le Londeau
QN09322I;93053;La Boissière
QN09323M;93055;Sept Arpents - Stalingrad
QN09324I;93055;Quatre Chemins
QN09325M;93063;Marcel Cachin
QN09326I;93063;Quartier de L'Horloge
QN09327I;93063;Gagarine
QN09328M;93001 93008 93027 93066;Franc Moisin - Cosmonautes - Cristino Garcia - Landy
QN09329M;93031;Centre Ville
QN09330M;93031;Orgemont
QN09331M;93031;La Source - Les Presles
QN09332M;93039;Thorez-Géraux
QN09333I;93039;Méchin - Bocage
QN09334I;93039;Paul-Cachin
QN09335M;93066 93072;Centre Ville - Chatenay - Maroc - Poètes
QN09336I;93066;Joncherolles - Fauvettes
QN09337M;93066;Plaine - Landy - Bailly
QN09338M;93066;Grand Centre - Sémard
QN09339M;93066 93072;Floréal Saussaie Allende
QN09340I;93066;Plaine Trezel - Chaudron
QN09341M;93066;Saint-Rémy - Joliot Curie - Bel Air
QN09342M;93066;Langevin - Lavoisier - Tartres - Allende
QN09343I;93070;Cordon
QN09344M;93070;Michelet - Les Puces - Debain
QN09345I;93070;Vieux Saint-Ouen
QN09346M;93070;Pasteur - Arago - Zola
QN09347M;93072;Centre Elargi
QN09348M;93079;Quartier Politique De La Ville
QN09349M;93005 93071;Rougemont
QN09350I;93071;Montceleux - Pont Blanc
QN09351M;93078;Parc De La Noue - Picasso - Pasteur - Europe - Merisiers
QN09352I;93073;Tremblay Grand Ensemble
QN09353M;93005;Duclos-Sausset
QN09354M;93005;Balagny
QN09355M;93005 93071;Les Beaudottes Savigny
QN09356I;93007 93030;Secteur Nord Pont-Yblon
QN09357M;93032;Jean Moulin - Jean Bouin
QN09358I;93032;Les Peupliers
QN09359M;93050;Val Coteau
QN09360I;93051;Mont d'Est - Palacio
QN09361I;93051;Pavé-Neuf
QN09362I;93051;Champy - Hauts Bâtons
QN09363I;93064;Pré-Gentil
QN09364M;93064;Marnaudes - Bois-Perrier
QN09365N;93066;Calon
QN09366N;93029;Cité du Nord - Butte
QN09367N;93029;Paul Vaillant-Couturier Allende-Neruda
QN09368N;93007;Quartier Pasteur
QN09369N;93046;L'Eglise
QN09370N;93049;Les Renouillères
QN09371N;93057;La Fourche/Canal de l'Ourcq
QN09372N;93046 93057;Chanzy-Briand
QN09373N;93061;Jaurès-Séverine
QN09374N;93032;Quartier des Dahlias
QN09375N;93077;Benoni
QN09401M;94041;Pierre Et Marie Curie
QN09402M;94003;Irlandais - Paul Vaillant Couturier - Cherchefeuille - Clément Ader
QN09403M;94004 94044;La Haie Griselle - La Hêtraie
QN09404M;94002;Chantereine
QN09405M;94028;Mont Mesly - La Habette - Coteaux Du Sud
QN09406I;94028;Les Bleuets
QN09407I;94041;Gagarine
QN09408M;94041;Ivry Port
QN09409M;94041;Monmousseau
QN09410M;94081;Colonel Fabien
QN09411M;94081;Centre Ville : Defresne - Vilmorin - Robespierre
QN09412M;94081;Commune De Paris - 8 Mai 1945
QN09413M;94037 94043;Péri - Schuman Bergonié Martinets
QN09414M;94003 94037;Chaperon Vert
QN09415I;94038;Jardins Parisiens
QN09416I;94038;Jardins Parisiens - Stade
QN09417M;94076;Alexandre Dumas
QN09418M;94038 94076;Lebon - Hochart - Mermoz (Lozaits Sud)
QN09419M;94076;Lozaits Nord - Grimau - Armand Gouret
QN09420M;94011;Fabien - Saint Exupéry
QN09421M;94017;Les Quatre Cités
QN09422M;94017;L'Egalité
QN09423I;94017;Les Mordacs
QN09424I;94017 94019;Le Bois L'Abbé
QN09425I;94017;Le Plateau
QN09426I;94033;La Redoute (Le Fort-Michelet)
QN09427M;94033;Les Larris - Jean Zay
QN09428M;94054;Quartier Est
QN09429I;94022;Quartier Sud
QN09430I;94068;Rives De La Marne
QN09431M;94044 94074 94078;Polognes-Centre Ville - Le Plateau - Saint-Martin
QN09432I;94074;Lutèce - Bergerie
QN09433M;94078;Centre Ville
QN09434I;94078;Le Quartier Nord
QN09435I;94078;HBM - Les Tours
QN09436M;94078;Triage
QN09437M;94079;Portes De Paris - Les Hautes-Noues
QN09438N;94071;Fosse Rouge - Cité Verte
QN09439N;94002;Grand Ensemble
QN09440N;94022;Centre-Ville (Barbusse)
QN09441N;94073;Pavé de Grignon
QN09442N;94021 94038;Les Sorbiers - Lallier
QN09443N;94016;La Plaine
QN09444N;94043 94076;Vercors - Chastenet
QN09445N;94081;Les Combattants
QN09446N;94038;La Vallée aux Renards
QN09447N;94077;Haut-Pays - La Grusie
QN09501M;95598;Noyer Crapaud
QN09502I;95018 95063;Justice - Butte Blanche
QN09503I;95018;Champioux
QN09504I;95018 95063;Brigadières - Henri Barbusse
QN09505M;95018;Val D'Argent Nord
QN09506M;95018;Val D'Argent Sud
QN09507I;95018;Champagne
QN09508M;95018;Joliot Curie
QN09509M;95018;Centre Ville
QN09510M;95063;Delaune Masson Colomb
QN09511M;95127;Axe Majeur - Horloge
QN09512I;95218;Les Dix Arpents
QN09513M;95476;Le Moulinard
QN09514M;95500;Marcouville
QN09515M;95500;Louvrais
QN09516M;95572;Chennevières - Parc Le Nôtre
QN09517M;95323 95637;Les Toupets - Côte Des Carrières
QN09518I;95427;Les Lévriers
QN09519M;95427;Centre Ville
QN09520I;95219 95252;Mare Des Noues
QN09521I;95252;Montédour
QN09522M;95306;Les Naquettes
QN09523M;95424;Les Frances
QN09524M;95488;Clos Saint Pierre Elargi
QN09525M;95252 95582;Bas Des Aulnaies - Carreaux Fleuris - Fontaine Bertin
QN09526M;95607;Les Pins
QN09527M;95607;Les Sarments Et Les Nérins - Jean Bouin
QN09528M;95280;Cottage Elargi
QN09529M;95280;Grandes Bornes Elargies
QN09530M;95268;Terres de Garges
QN09531M;95585;Lochères
QN09532M;95019 95277 95680;Carreaux - Fauconnière - Marronniers - Pôle Gare
QN09533M;95019 95277;Saint Blin
QN09534M;95585;Rosiers Chantepie
QN09535M;95585;Village - Mozart
QN09536M;95680;Village - Le Puits La Marlière - Derrière Les Murs De Monseigneur
QN09537M;95219;Les Chênes
QN09538M;95487;Le Village
QN09539M;95555;Les Raguenets
QN09540N;95127;Les Linandes
QN09541N;95127;Bon temps - Terroir
QN09542N;95052;Boyenval
QN97101M;97101;Boissard-Morne Flory
QN97102I;97101 97120;Cœur d'agglo - Vieux Bourg - Les Lauriers
QN97103M;97101;Grand Camp
QN97104M;97101;Raizet- Charneau - Dugazon
QN97106M;97104;Bourg - Jean Jaurès - Cadet - Bois Raimbault
QN97107M;97105;Rivière des Pères - Pintade - Calebassier - Bas du Bourg
QN97108M;97107;Le Bourg - Cayenne - Marquisat - Moulin à Eau
QN97109M;97107;Sarlassonne - Fromager - Ilet pérou
QN97111M;97117;Centre bourg - Champs Grillé
QN97113I;97101 97120;Mortenol - Georges Roux
QN97114M;97101 97120;Carénage darboussier
QN97115M;97129;Le Bourg - Sainte-Marie - Bébel - Viard
QN97116M;97129;La Boucan - Cadet - Conodor - Belle Plaine
QN97117M;97120;Lauricisque- Bergevin
QN97118N;97107;Sainte-Marie-Four à Chaux
QN97119N;97116;Centre Bourg
QN97120N;97105;Petit Paris - Circonvallation - Morne à Vaches
QN97121N;97125;Centre-Bourg
QN97122N;97101;Boisripeaux - Petite Guinée
QN97201M;97209;Quartiers Ouest
QN97202M;97209;Quartiers Sainte-Thérèse Bon Air
QN97203M;97209;Quartier Volga Plage
QN97204M;97209;Quartier Haut Dillon
QN97205M;97213;Frange Ouest Du Centre-Ville Aggloméré
QN97206M;97222;Zone De Cité Lacroix Trou Terre Pointe Lynch
QN97207I;97228;Tombolo City
QN97208N;97220;Desfarges-Fanon
QN97209N;97222;Duchêne
QN97301M;97302;Anatole
QN97302I;97302;Bonhomme
QN97304M;97302;Cabassou
QN97305M;97302;De Gaulle
QN97306M;97302;Eau Lisette
QN97307I;97302;Galmot
QN97308I;97302;Village Chinois
QN97309I;97302;Mango
QN97310I;97302;Mirza
QN97312M;97302;Centre-Ville Marché
QN97313I;97302;Thémire
QN97314M;97304;Eldo
QN97315M;97304;L'Anse
QN97316M;97304;Mairie-Bourg
QN97317M;97305;Soula
QN97318M;97305;Tonate
QN97319M;97307;Balata
QN97320M;97307;Cotonnière
QN97321M;97307;Cogneau Est
QN97322M;97307;Le Grand Larivot
QN97323M;97307;Sud Bourg
QN97324M;97309;Mahury Dedrad des Cannes
QN97327I;97311;Balate-Charbonnière
QN97328I;97311;Centre Ville
QN97329M;97311;Fatima-Route De Mana
QN97330M;97311;RN1-Les Sables Blancs
QN97331M;97311;Saint-Jean
QN97332M;97311;Saint-Maurice
QN97334M;97302;Mont Baduel
QN97401I;97414;Le Gol
QN97402M;97414;Palissade- La Chapelle
QN97403M;97414;La Rivière
QN97404M;97414;Roche Maigre
QN97405M;97414;Bois de Nèfles Cocos
QN97406M;97412;Cayenne - Butor - Les Quais
QN97407M;97412;Centre Ville - Cités
QN97408M;97412;Langevin
QN97409M;97416;Bois D'Olives
QN97410M;97416;Ravine Des Cabris
QN97411M;97416;Ravine Blanche
QN97412I;97416;Basse Terre - Joli Fond
QN97413M;97416;Terre Sainte
QN97414I;97416;Condé la Concession
QN97415I;97418;Le Verger-La Découverte
QN97416I;97418;Gaspard - La Réserve
QN97417M;97407 97408;Rivière des Galets - Moulin Joli
QN97418M;97407;Le Port - Secteur Ouest
QN97419M;97407 97408;Saint-Laurent
QN97420M;97409;Cressonnière - Manguiers - Mille Roches
QN97421I;97409;Centre Ville
QN97422M;97409;Petit Bazar - Chemin Du Centre - Fayard
QN97423M;97409;Cambuston Centre
QN97424I;97410;Sainte-Anne
QN97425M;97410;Rive Droite de Saint-Benoît
QN97426M;97411;Le Bas De La Rivière
QN97427I;97411;Le Bas Maréchal Leclerc
QN97428I;97411;Le Butor
QN97429I;97411;Vauban
QN97430I;97411;La Source Bellepierre
QN97431I;97411;Les Camélias
QN97432M;97411;Sainte Clotilde Le Chaudron
QN97433I;97411;Moufia Les Bas
QN97434I;97411;Primat
QN97435I;97411;Moufia Les Hauts
QN97436I;97413;Bois de Nèfles Portail Plate
QN97437M;97415;Plateau Caillou
QN97438M;97415;Fleurimont-Flamboyant
QN97439M;97415;Eperon
QN97440M;97415;Grande Fontaine - Bouillon
QN97441I;97415;Etang - Rue Jacquot - Savanna
QN97442I;97415;Centre Ville Saint-Charles
QN97443M;97420;Bel Air Centre Ville Village Desprez
QN97444M;97420;Bagatelle - Les Jacques Bel-Air
QN97445M;97422;La Châtoire
QN97446M;97422;Les Trois Mares
QN97447M;97422;Les Araucarias
QN97448M;97422;Centre-ville
QN97450N;97411;Le Ruisseau
QN97451N;97415;Ermitage - Vue belle - Saline
QN97452N;97415;Ravine Daniel
QN97453N;97415;Guillaume centre
QN97454N;97415;Barrage - Cinq heures
QN97455N;97413;Camélias Chaloupe
QN97456N;97415;Sans-souci
QN97457M;97414;ZAC Avenir - l'Étang
QN97458M;97411;Le Chaudron
QN97651C;97601;Acoua
QN97652C;97602;Bandraboua
QN97653C;97603;Bandrele
QN97654C;97604;Bouéni
QN97655C;97605;Chiconi
QN97656C;97606;Chirongui
QN97657C;97607;Dembeni
QN97658C;97608;Dzaoudzi
QN97659C;97609;Kani-Kéli
QN97660C;97610;Koungou
QN97661C;97611;Mamoudzou
QN97662C;97612;Mtsamboro
QN97663C;97613;M'Tsangamouji
QN97664C;97614;Ouangani
QN97665C;97615;Pamandzi
QN97666C;97616;Sada
QN97667C;97617;Tsingoni
"""#
}
