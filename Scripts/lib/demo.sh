#!/usr/bin/env bash
# The main job in a fresh database of a temporary folder: every command as typed, then its true output.
# Run by Scripts/guichet demo, with the program on the PATH.
set -euo pipefail
# shellcheck source=setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# Nothing of the reader's own desk or settings is read or changed.
export GUICHET_DB=demo.sqlite XDG_CONFIG_HOME=$folder XDG_DATA_HOME=$folder
unset GUICHET_AS VISUAL EDITOR

title() {
    printf '\n%s%s%s\n' "$bold" "$(say "$@")" "$plain"
}
bold='' plain=''
if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then bold=$'\e[1m' plain=$'\e[0m'; fi

# The words as one would type them.
typed() {
    local word line='$'
    for word in "$@"; do
        if ! [[ $word =~ ^[A-Za-z0-9_./@:=,+-]+$ ]]; then
            word=${word//\\/\\\\} word=${word//\"/\\\"} word=${word//\$/\\\$} word=${word//\`/\\\`}
            word=\"$word\"
        fi
        line+=" $word"
    done
    printf '\n%s%s%s\n' "$bold" "$line" "$plain"
}

# run [-EXIT] COMMAND...: shows a command and its output; stops the demonstration when it ends otherwise than it should.
run() {
    local wanted=0 code=0
    if [[ $1 =~ ^-[0-9]$ ]]; then wanted=${1#-} && shift; fi
    typed "$@"
    "$@" 2>&1 </dev/null || code=$?
    [ "$code" -eq 0 ] || say "(code de sortie $code)" "(exit code $code)"
    [ "$code" -eq "$wanted" ] || stop "La démonstration s'arrête : le code attendu était $wanted." \
        "The demonstration stops: the exit code should have been $wanted."
}

# finds REFERENCE WORDS...: a search whose results must hold the entry.
finds() {
    local reference=$1
    shift
    run guichet search "$@"
    guichet search "$@" | grep -qF "$reference" || stop "La fiche $reference n'a pas été trouvée." \
        "The entry $reference was not found."
}

title "1. Un guichet neuf : la carte de toutes les communes, l'annuaire des centres de 2012" \
    "1. A new desk: the map of all communes, the directory of centres of 2012"
run guichet init
run guichet route "Saint-Denis (93)"

title "2. Une question d'un territoire qui a son centre départemental" \
    "2. A question from a territory with a centre of its département"
run guichet ask --territory Bobigny --audience association --theme adultes-relais \
    --title "Qui finance un poste d'adulte-relais ?" \
    "Notre association veut recruter un adulte-relais pour le quartier de l'Abreuvoir."

title "3. Une autre, d'un territoire que couvre un centre interrégional" \
    "3. Another, from a territory that an inter-regional centre covers"
run guichet ask --territory "35000 Rennes" --audience chef-de-projet --theme "conseils citoyens" \
    --title "Comment tirer au sort les membres d'un conseil citoyen ?" "Les listes électorales suffisent-elles ?"

title "4. Aucun centre ne couvre la Corse : le pôle national prend la question, et le dit" \
    "4. No centre covers Corsica: the national desk takes the question, and says so"
run guichet ask --territory Ajaccio --audience agent-etat --theme sante \
    --title "Existe-t-il un modèle de convention d'atelier santé ville ?" ""

title "5. Trois communes s'appellent Grigny, de trois centres : rien n'est enregistré avant de savoir laquelle" \
    "5. Three communes are called Grigny, of three centres: nothing is stored before it is known which"
run -6 guichet ask --territory Grigny --audience elu --title "Quelles aides pour une copropriété dégradée ?" ""
run guichet ask --territory "Grigny (91)" --audience elu --title "Quelles aides pour une copropriété dégradée ?" ""

title "6. Le centre de Seine-Saint-Denis répond" "6. The centre of Seine-Saint-Denis answers"
reference=$(guichet inbox --centre profession-banlieue --json | grep -oE '20[0-9]{2}-[0-9]{5}' | head -1)
run guichet inbox --centre profession-banlieue
run guichet claim "$reference" --as Awa@profession-banlieue
run guichet answer "$reference" --as Awa@profession-banlieue \
    --source "Code du travail, articles L. 5134-100 et suivants <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006072050>" \
    "L'État verse une aide à l'employeur, par une convention signée avec le préfet. Adressez-vous au délégué du préfet."

title "7. Le centre en tire une fiche, réécrite pour tous ; une collègue la relit et la publie" \
    "7. The centre makes an entry of it, rewritten for everyone; a colleague reads and publishes it"
cat >fiche.md <<'FICHE'
Titre: Financer un poste d'adulte-relais
Thème: adultes-relais
Source: Code du travail, articles L. 5134-100 et suivants <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006072050>

== Question
Quelle aide reçoit une association qui embauche un adulte-relais ?

== Réponse
L'État verse une aide à l'employeur, par une convention signée avec le préfet. La médiation entre
les habitants et les services publics en est l'objet. Le délégué du préfet instruit la demande.
FICHE
run cat fiche.md
run guichet publish "$reference" --file fiche.md --as Awa@profession-banlieue
run guichet publish "$reference" --as Lena@profession-banlieue
entry=$(guichet search adulte-relais --json | grep -oE 'F-20[0-9]{2}-[0-9]{5}' | head -1)

title "8. Tout le monde la retrouve, avec d'autres mots que les siens" \
    "8. Everyone finds it again, by other words than its own"
finds "$entry" "financements pour l'embauche de médiateurs"
finds "$entry" "CONVENTIONS PREFECTORALES ADULTES RELAIS"
run guichet show "$entry"
run guichet show "$reference"
printf '\n'
say "C'est tout. Votre propre guichet : Scripts/guichet init, puis Scripts/guichet --help" \
    "That is all. A desk of your own: Scripts/guichet init, then Scripts/guichet --help"
