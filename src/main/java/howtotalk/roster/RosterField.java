package howtotalk.roster;

import java.util.List;

/** What a column of a table may be said to mean. */
public enum RosterField {
    FIRST_NAME(
            "First name",
            "firstname",
            "givenname",
            "forename",
            "preferredname",
            "first",
            "given",
            "vorname",
            "prenom",
            "nombre",
            "ad",
            "adi"),
    LAST_NAME(
            "Last name",
            "lastname",
            "familyname",
            "surname",
            "last",
            "family",
            "nachname",
            "familienname",
            "nomdefamille",
            "apellido",
            "apellidos",
            "soyad",
            "soyadi"),
    NAME(
            "Full name",
            "name",
            "fullname",
            "studentname",
            "student",
            "displayname",
            "sortablename",
            "sortname",
            "learner",
            "participant",
            "nom",
            "nombrecompleto",
            "adsoyad",
            "adisoyadi"),
    EMAIL(
            "E-mail",
            "email",
            "emailaddress",
            "mail",
            "studentemail",
            "universityemail",
            "emailadresse",
            "adressedecourriel",
            "courriel",
            "adresseemail",
            "correo",
            "correoelectronico",
            "direccioncorreo",
            "eposta",
            "epostaadresi"),
    LOGIN(
            "Login",
            "login",
            "loginid",
            "username",
            "userlogin",
            "netid",
            "sisloginid",
            "uid",
            "account",
            "orgdefinedusername",
            "benutzername",
            "nomdutilisateur",
            "identifiant",
            "usuario",
            "nombredeusuario",
            "kullaniciadi"),
    SIS_ID(
            "SIS id",
            "sisid",
            "sisuserid",
            "studentid",
            "studentnumber",
            "studentno",
            "idnumber",
            "universityid",
            "externalid",
            "orgdefinedid",
            "personid",
            "userid",
            "id",
            "matrikelnummer",
            "numeroetudiant",
            "numerodeid",
            "matricula",
            "ogrencino",
            "ogrencinumarasi"),
    SECTION(
            "Section",
            "section",
            "sectionname",
            "sectionid",
            "class",
            "classname",
            "group",
            "groups",
            "groupname",
            "gruppe",
            "gruppen",
            "groupe",
            "groupes",
            "grupo",
            "grupos",
            "sube",
            "grup"),
    ROLE("Role", "role", "roles", "courserole", "rolle", "rol", "rollen");

    private final String label;
    private final List<String> usualNames;

    RosterField(String label, String... usualNames) {
        this.label = label;
        this.usualNames = List.of(usualNames);
    }

    /** The name to show. */
    public String label() {
        return label;
    }

    /** What such a column is usually called, likeliest first: letters and digits only, lower case, no accents. */
    List<String> usualNames() {
        return usualNames;
    }
}
