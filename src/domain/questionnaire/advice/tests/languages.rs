//! For each language and kind a sentence that is found and a near one that is not.

use super::*;

/// The kind; the wordings that are found; those that are not.
type Case = (&'static str, [&'static str; 2], [&'static str; 2]);

fn each_is_found_and_its_neighbour_is_not(language: &str, cases: &[Case]) {
    let mut wrong = Vec::new();
    for (kind, found, passes) in cases {
        let told = kinds_of(language, found[0], found[1]);
        if told != [*kind] {
            wrong.push(format!("{kind} expected, {told:?} told of {found:?}"));
        }
        let told = kinds_of(language, passes[0], passes[1]);
        if !told.is_empty() {
            wrong.push(format!("{told:?} told of {passes:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn english_wordings() {
    each_is_found_and_its_neighbour_is_not(
        "en",
        &[
            (
                "double-barrelled",
                ["I listen and respond to questions.", "{name} listens and responds to questions."],
                ["I make time and attention available.", "{name} makes time and attention available."],
            ),
            (
                "double-barrelled",
                [
                    "I plan the week and then quickly tell the team.",
                    "{name} plans the week and then quickly tells the team.",
                ],
                ["I tell the team what I plan and do.", "{name} tells the team what they plan and do."],
            ),
            (
                "double-barrelled",
                [
                    "I thank people when they help and celebrate success.",
                    "{name} thanks people when they help and celebrates success.",
                ],
                ["I thank people who help and celebrate.", "{name} thanks people who help and celebrate."],
            ),
            (
                "double-barrelled",
                ["I speak openly and respectfully.", "{name} speaks openly and respectfully."],
                ["I hold daily and weekly meetings.", "{name} holds daily and weekly meetings."],
            ),
            (
                "double-barrelled",
                ["I coach/mentor colleagues.", "{name} coaches/mentors colleagues."],
                ["I ask each colleague what he/she needs 24/7.", "{name} asks each colleague what he/she needs 24/7."],
            ),
            (
                "double-barrelled",
                ["I set goals and/or deadlines.", "{name} sets goals and/or deadlines."],
                ["I set goals for A/B tests.", "{name} sets goals for A/B tests."],
            ),
            (
                "double-barrelled",
                ["I set goals; I review them.", "{name} sets goals; they review them."],
                ["I set goals;", "{name} sets goals;"],
            ),
            (
                "unobservable",
                ["I understand the market.", "{name} understands the market."],
                [
                    "I make sure that others understand the market.",
                    "{name} makes sure that others understand the market.",
                ],
            ),
            (
                "unobservable",
                ["I am a very good listener.", "{name} is a very good listener."],
                ["I am open about setbacks.", "{name} is open about setbacks."],
            ),
            (
                "unobservable",
                ["I genuinely care about people.", "{name} genuinely cares about people."],
                ["I take care of new colleagues.", "{name} takes care of new colleagues."],
            ),
            (
                "absolute",
                ["I always keep promises.", "{name} always keeps promises."],
                ["I question what has always been done.", "{name} questions what has always been done."],
            ),
            (
                "absolute",
                ["I ask for feedback every time.", "{name} asks for feedback every time."],
                ["I give everyone time to speak.", "{name} gives everyone time to speak."],
            ),
            (
                "long-wording",
                [
                    "I tell the team about each decision of the board on the same day so that all of them hear of it together.",
                    "{name} tells the team about each decision of the board on the same day so that all of them hear of it together.",
                ],
                [
                    "I tell the team about each decision of the board on the same day so that all hear of it.",
                    "{name} tells the team about each decision of the board on the same day so that all hear of it.",
                ],
            ),
            (
                "negative",
                ["I don’t interrupt others.", "{name} doesn’t interrupt others."],
                ["I make sure nobody is left out.", "{name} makes sure nobody is left out."],
            ),
            (
                "negative",
                ["I listen without interrupting.", "{name} listens without interrupting."],
                ["I pass bad news on without delay.", "{name} passes bad news on without delay."],
            ),
            (
                "negative",
                ["I avoid conflicts.", "{name} avoids conflicts."],
                ["I say no to requests that harm the team.", "{name} says no to requests that harm the team."],
            ),
            (
                "repeats-scale",
                ["I regularly ask for feedback.", "{name} regularly asks for feedback."],
                ["I hold regular meetings.", "{name} holds regular meetings."],
            ),
            (
                "repeats-scale",
                ["I usually share news.", "{name} usually shares news."],
                ["I draw in those who usually stay silent.", "{name} draws in those who usually stay silent."],
            ),
            (
                "wordings-differ",
                ["I explain the aims.", "{name} hides the aims."],
                [
                    "I am clear about the aims I have set myself.",
                    "{name} is clear about the aims they have set themselves.",
                ],
            ),
            (
                "wordings-differ",
                ["I explain the aims of my team.", "{name} explains the aims of the organisation."],
                ["I explain the aims of my own team.", "{name} explains the aims of the team."],
            ),
            (
                "name-not-subject",
                ["My colleagues get help from me.", "Colleagues get help from {name}."],
                ["I help colleagues.", "{name} helps colleagues."],
            ),
            (
                "name-not-subject",
                ["I help colleagues.", "Helps colleagues."],
                ["I, as a colleague, help.", "{name}, as a colleague, helps."],
            ),
            (
                "verb-not-first",
                ["In meetings I listen.", "In meetings {name} listens."],
                ["I listen in meetings.", "{name} listens in meetings."],
            ),
        ],
    );
}

#[test]
fn german_wordings() {
    each_is_found_and_its_neighbour_is_not(
        "de",
        &[
            (
                "double-barrelled",
                ["Ich höre zu und gehe auf Fragen ein.", "{name} hört zu und geht auf Fragen ein."],
                ["Ich nehme mir Zeit für Fragen und Sorgen.", "{name} nimmt sich Zeit für Fragen und Sorgen."],
            ),
            (
                "double-barrelled",
                ["Ich setze Ziele und gebe dann Rückmeldung.", "{name} setzt Ziele und gibt dann Rückmeldung."],
                ["Ich erkläre, was ich plane und tue.", "{name} erklärt, was er plant und tut."],
            ),
            (
                "double-barrelled",
                ["Ich lobe/kritisiere andere offen.", "{name} lobt/kritisiert andere offen."],
                ["Ich lobe Kolleg/innen und Mitarbeiter/-innen.", "{name} lobt Kolleg/innen und Mitarbeiter/-innen."],
            ),
            (
                "unobservable",
                ["Ich verstehe den Markt.", "{name} versteht den Markt."],
                ["Ich frage nach, bis alle den Markt verstehen.", "{name} fragt nach, bis alle den Markt verstehen."],
            ),
            (
                "unobservable",
                ["Ich bin sehr motiviert.", "{name} ist sehr motiviert."],
                ["Ich bin für Fragen erreichbar.", "{name} ist für Fragen erreichbar."],
            ),
            (
                "absolute",
                ["Ich halte Zusagen immer ein.", "{name} hält Zusagen immer ein."],
                ["Ich halte Zusagen ein, die schon immer galten.", "{name} hält Zusagen ein, die schon immer galten."],
            ),
            (
                "long-wording",
                [
                    "Ich teile dem ganzen Team am selben Tag mit, was der Vorstand zu der Arbeit des Teams im neuen Jahr beschlossen hat.",
                    "{name} teilt dem ganzen Team am selben Tag mit, was der Vorstand zu der Arbeit des Teams im neuen Jahr beschlossen hat.",
                ],
                [
                    "Ich teile dem ganzen Team am selben Tag mit, was der Vorstand zu der Arbeit des Teams beschlossen hat.",
                    "{name} teilt dem ganzen Team am selben Tag mit, was der Vorstand zu der Arbeit des Teams beschlossen hat.",
                ],
            ),
            (
                "negative",
                ["Ich höre zu, ohne zu unterbrechen.", "{name} hört zu, ohne zu unterbrechen."],
                [
                    "Ich vereinfache Abläufe, die Zeit kosten, ohne Nutzen zu bringen.",
                    "{name} vereinfacht Abläufe, die Zeit kosten, ohne Nutzen zu bringen.",
                ],
            ),
            (
                "negative",
                ["Ich vermeide Konflikte.", "{name} vermeidet Konflikte."],
                ["Ich frage nicht nur Fachleute um Rat.", "{name} fragt nicht nur Fachleute um Rat."],
            ),
            (
                "repeats-scale",
                ["Ich bitte oft um Rat.", "{name} bittet oft um Rat."],
                ["Ich führe regelmäßige Gespräche.", "{name} führt regelmäßige Gespräche."],
            ),
            (
                "wordings-differ",
                ["Ich erkläre die Ziele.", "{name} verschweigt die Ziele."],
                [
                    "Ich nehme mir Zeit, eigene Fehler zu besprechen.",
                    "{name} nimmt sich Zeit, eigene Fehler zu besprechen.",
                ],
            ),
            (
                "wordings-differ",
                ["Ich gebe Versäumnisse zu.", "{name} leugnet Versäumnisse."],
                ["Ich trete für andere ein, helfe ihnen.", "{name} tritt für andere ein, hilft ihnen."],
            ),
            (
                "name-not-subject",
                ["Mein Team bekommt von mir Hilfe.", "Das Team bekommt von {name} Hilfe."],
                ["Ich gebe dem Team Hilfe.", "{name} gibt dem Team Hilfe."],
            ),
            (
                "verb-not-first",
                ["In Besprechungen höre ich zu.", "In Besprechungen hört {name} zu."],
                ["Ich höre in Besprechungen zu.", "{name} hört in Besprechungen zu."],
            ),
        ],
    );
}

#[test]
fn french_wordings() {
    each_is_found_and_its_neighbour_is_not(
        "fr",
        &[
            (
                "double-barrelled",
                ["J’écoute et je réponds aux questions.", "{name} écoute et répond aux questions."],
                ["Je donne du temps et de l’attention.", "{name} donne du temps et de l’attention."],
            ),
            (
                "double-barrelled",
                ["J’écoute et partage les idées.", "{name} écoute et partage les idées."],
                [
                    "Je félicite la personne qui écoute et partage.",
                    "{name} félicite la personne qui écoute et partage.",
                ],
            ),
            (
                "double-barrelled",
                [
                    "Je reconnais mes erreurs et en tire des leçons.",
                    "{name} reconnaît ses erreurs et en tire des leçons.",
                ],
                ["Je dis ce que je prévois et fais.", "{name} dit ce qu’il prévoit et fait."],
            ),
            (
                "double-barrelled",
                ["Je félicite/critique les autres.", "{name} félicite/critique les autres."],
                ["Je félicite chaque directeur/trice.", "{name} félicite chaque directeur/trice."],
            ),
            (
                "unobservable",
                ["Je comprends le marché.", "{name} comprend le marché."],
                ["J’aide les autres à comprendre le marché.", "{name} aide les autres à comprendre le marché."],
            ),
            (
                "unobservable",
                ["Je suis très motivée.", "{name} est très motivée."],
                ["Je tiens à jour le plan.", "{name} tient à jour le plan."],
            ),
            (
                "absolute",
                ["Je tiens toujours mes promesses.", "{name} tient toujours ses promesses."],
                ["Je remets en cause ce qui a toujours été fait.", "{name} remet en cause ce qui a toujours été fait."],
            ),
            (
                "long-wording",
                [
                    "Je dis à toute l’équipe le jour même ce que la direction a décidé pour le travail de l’équipe dans la nouvelle année.",
                    "{name} dit à toute l’équipe le jour même ce que la direction a décidé pour le travail de l’équipe dans la nouvelle année.",
                ],
                [
                    "Je dis à toute l’équipe le jour même ce que la direction a décidé pour le travail de l’équipe.",
                    "{name} dit à toute l’équipe le jour même ce que la direction a décidé pour le travail de l’équipe.",
                ],
            ),
            (
                "negative",
                ["Je n’interromps pas les autres.", "{name} n’interrompt pas les autres."],
                [
                    "Je simplifie les processus qui prennent du temps sans apporter de valeur.",
                    "{name} simplifie les processus qui prennent du temps sans apporter de valeur.",
                ],
            ),
            (
                "negative",
                ["J’écoute sans interrompre.", "{name} écoute sans interrompre."],
                [
                    "Je transmets les mauvaises nouvelles sans tarder.",
                    "{name} transmet les mauvaises nouvelles sans tarder.",
                ],
            ),
            (
                "repeats-scale",
                ["Je demande souvent des avis.", "{name} demande souvent des avis."],
                ["Je tiens des réunions régulières.", "{name} tient des réunions régulières."],
            ),
            (
                "wordings-differ",
                ["J’explique les objectifs.", "{name} cache les objectifs."],
                ["Je m’appuie sur mes propres erreurs.", "{name} s’appuie sur ses propres erreurs."],
            ),
            (
                "name-not-subject",
                ["Mes collègues reçoivent de moi de l’aide.", "Les collègues reçoivent l’aide de {name}."],
                ["Je donne de l’aide aux collègues.", "{name} donne de l’aide aux collègues."],
            ),
            (
                "verb-not-first",
                ["En réunion, j’écoute.", "En réunion, {name} écoute."],
                ["J’écoute en réunion.", "{name} écoute en réunion."],
            ),
        ],
    );
}

#[test]
fn spanish_wordings() {
    each_is_found_and_its_neighbour_is_not(
        "es",
        &[
            (
                "double-barrelled",
                ["Escucho y respondo a las preguntas.", "{name} escucha y responde a las preguntas."],
                ["Dedico tiempo y atención a las preguntas.", "{name} dedica tiempo y atención a las preguntas."],
            ),
            (
                "double-barrelled",
                ["Hablo abiertamente y respetuosamente.", "{name} habla abiertamente y respetuosamente."],
                ["Explico lo que planeo y hago.", "{name} explica lo que planea y hace."],
            ),
            (
                "double-barrelled",
                ["Elogio/critico a otras personas.", "{name} elogia/critica a otras personas."],
                ["Elogio a compañeros/compañeras.", "{name} elogia a compañeros/compañeras."],
            ),
            (
                "unobservable",
                ["Entiendo el mercado.", "{name} entiende el mercado."],
                ["Ayudo a que otros entiendan el mercado.", "{name} ayuda a que otros entiendan el mercado."],
            ),
            (
                "unobservable",
                ["Soy una persona muy motivada.", "{name} es una persona muy motivada."],
                ["Estoy a tiempo en las reuniones.", "{name} está a tiempo en las reuniones."],
            ),
            (
                "absolute",
                ["Cumplo siempre mis promesas.", "{name} cumple siempre sus promesas."],
                ["Cuestiono lo que siempre se ha hecho.", "{name} cuestiona lo que siempre se ha hecho."],
            ),
            (
                "long-wording",
                [
                    "Comunico a todo el equipo el mismo día lo que la dirección ha decidido para el trabajo del equipo en el nuevo año.",
                    "{name} comunica a todo el equipo el mismo día lo que la dirección ha decidido para el trabajo del equipo en el nuevo año.",
                ],
                [
                    "Comunico a todo el equipo el mismo día lo que la dirección ha decidido para el trabajo del equipo.",
                    "{name} comunica a todo el equipo el mismo día lo que la dirección ha decidido para el trabajo del equipo.",
                ],
            ),
            (
                "negative",
                ["No interrumpo a los demás.", "{name} no interrumpe a los demás."],
                [
                    "Simplifico los procesos que consumen tiempo sin aportar valor.",
                    "{name} simplifica los procesos que consumen tiempo sin aportar valor.",
                ],
            ),
            (
                "negative",
                ["Escucho sin interrumpir.", "{name} escucha sin interrumpir."],
                ["Transmito las malas noticias sin demora.", "{name} transmite las malas noticias sin demora."],
            ),
            (
                "repeats-scale",
                ["Pido opiniones a menudo.", "{name} pide opiniones a menudo."],
                ["Celebro reuniones regulares.", "{name} celebra reuniones regulares."],
            ),
            (
                "wordings-differ",
                ["Explico los objetivos.", "{name} oculta los objetivos."],
                ["Tengo en cuenta mis propios errores.", "{name} tiene en cuenta sus propios errores."],
            ),
            (
                "name-not-subject",
                ["El equipo recibe mi ayuda.", "El equipo recibe la ayuda de {name}."],
                ["Doy ayuda al equipo.", "{name} da ayuda al equipo."],
            ),
            (
                "verb-not-first",
                ["En las reuniones escucho.", "En las reuniones {name} escucha."],
                ["Escucho en las reuniones.", "{name} escucha en las reuniones."],
            ),
        ],
    );
}
