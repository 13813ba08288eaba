//! Which country a time zone is in: a guess, made here, that a person may take.

use super::lines;

/// The zones of the countries that have lines, as `zone.tab` of the
/// IANA time zone database has them, with a few older names that devices still use. A zone that lies in
/// more than one country, or is fought over, is in none.
const ZONES: &[(&str, &str)] = &[
    ("AE", "Asia/Dubai"),
    ("AL", "Europe/Tirane"),
    (
        "AR",
        "America/Argentina/Buenos_Aires America/Argentina/Cordoba America/Argentina/Salta America/Argentina/Jujuy \
         America/Argentina/Tucuman America/Argentina/Catamarca America/Argentina/La_Rioja \
         America/Argentina/San_Juan America/Argentina/Mendoza America/Argentina/San_Luis \
         America/Argentina/Rio_Gallegos America/Argentina/Ushuaia America/Buenos_Aires",
    ),
    ("AT", "Europe/Vienna"),
    (
        "AU",
        "Australia/Lord_Howe Antarctica/Macquarie Australia/Hobart Australia/Melbourne Australia/Sydney \
         Australia/Broken_Hill Australia/Brisbane Australia/Lindeman Australia/Adelaide Australia/Darwin \
         Australia/Perth Australia/Eucla Australia/ACT Australia/NSW",
    ),
    ("BA", "Europe/Sarajevo"),
    ("BB", "America/Barbados"),
    ("BD", "Asia/Dhaka"),
    ("BE", "Europe/Brussels"),
    ("BG", "Europe/Sofia"),
    (
        "BR",
        "America/Noronha America/Belem America/Fortaleza America/Recife America/Araguaina America/Maceio \
         America/Bahia America/Sao_Paulo America/Campo_Grande America/Cuiaba America/Santarem America/Porto_Velho \
         America/Boa_Vista America/Manaus America/Eirunepe America/Rio_Branco",
    ),
    ("BS", "America/Nassau"),
    ("BW", "Africa/Gaborone"),
    (
        "CA",
        "America/St_Johns America/Halifax America/Glace_Bay America/Moncton America/Goose_Bay America/Blanc-Sablon \
         America/Toronto America/Iqaluit America/Atikokan America/Winnipeg America/Resolute America/Rankin_Inlet \
         America/Regina America/Swift_Current America/Edmonton America/Cambridge_Bay America/Inuvik \
         America/Creston America/Dawson_Creek America/Fort_Nelson America/Whitehorse America/Dawson \
         America/Vancouver",
    ),
    ("CH", "Europe/Zurich"),
    ("CL", "America/Santiago America/Coyhaique America/Punta_Arenas Pacific/Easter"),
    ("CN", "Asia/Shanghai Asia/Urumqi"),
    ("CO", "America/Bogota"),
    ("CR", "America/Costa_Rica"),
    ("CY", "Asia/Nicosia Asia/Famagusta"),
    ("CZ", "Europe/Prague"),
    ("DE", "Europe/Berlin Europe/Busingen"),
    ("DK", "Europe/Copenhagen"),
    ("EC", "America/Guayaquil Pacific/Galapagos"),
    ("EE", "Europe/Tallinn"),
    ("EG", "Africa/Cairo"),
    ("ES", "Europe/Madrid Africa/Ceuta Atlantic/Canary"),
    ("FI", "Europe/Helsinki"),
    ("FJ", "Pacific/Fiji"),
    ("FR", "Europe/Paris"),
    ("GB", "Europe/London GB"),
    ("GH", "Africa/Accra"),
    ("GL", "America/Nuuk America/Danmarkshavn America/Scoresbysund America/Thule America/Godthab"),
    ("GR", "Europe/Athens"),
    ("GY", "America/Guyana"),
    ("HK", "Asia/Hong_Kong"),
    ("HR", "Europe/Zagreb"),
    ("HU", "Europe/Budapest"),
    ("ID", "Asia/Jakarta Asia/Pontianak Asia/Makassar Asia/Jayapura"),
    ("IE", "Europe/Dublin"),
    ("IL", "Asia/Jerusalem"),
    ("IN", "Asia/Kolkata Asia/Calcutta"),
    ("IR", "Asia/Tehran"),
    ("IS", "Atlantic/Reykjavik"),
    ("IT", "Europe/Rome"),
    ("JP", "Asia/Tokyo"),
    ("KE", "Africa/Nairobi"),
    ("KH", "Asia/Phnom_Penh"),
    ("KR", "Asia/Seoul"),
    ("LB", "Asia/Beirut"),
    ("LC", "America/St_Lucia"),
    ("LK", "Asia/Colombo"),
    ("LT", "Europe/Vilnius"),
    ("LU", "Europe/Luxembourg"),
    ("LV", "Europe/Riga"),
    ("MT", "Europe/Malta"),
    ("MU", "Indian/Mauritius"),
    (
        "MX",
        "America/Mexico_City America/Cancun America/Merida America/Monterrey America/Matamoros America/Chihuahua \
         America/Ciudad_Juarez America/Ojinaga America/Mazatlan America/Bahia_Banderas America/Hermosillo \
         America/Tijuana",
    ),
    ("MY", "Asia/Kuala_Lumpur Asia/Kuching"),
    ("NG", "Africa/Lagos"),
    ("NL", "Europe/Amsterdam"),
    ("NO", "Europe/Oslo"),
    ("NP", "Asia/Kathmandu Asia/Katmandu"),
    ("NZ", "Pacific/Auckland Pacific/Chatham"),
    ("PA", "America/Panama"),
    ("PE", "America/Lima"),
    ("PG", "Pacific/Port_Moresby Pacific/Bougainville"),
    ("PH", "Asia/Manila"),
    ("PK", "Asia/Karachi"),
    ("PL", "Europe/Warsaw"),
    ("PR", "America/Puerto_Rico"),
    ("PT", "Europe/Lisbon Atlantic/Madeira Atlantic/Azores"),
    ("RO", "Europe/Bucharest"),
    ("RS", "Europe/Belgrade"),
    (
        "RU",
        "Europe/Kaliningrad Europe/Moscow Europe/Kirov Europe/Volgograd Europe/Astrakhan Europe/Saratov \
         Europe/Ulyanovsk Europe/Samara Asia/Yekaterinburg Asia/Omsk Asia/Novosibirsk Asia/Barnaul Asia/Tomsk \
         Asia/Novokuznetsk Asia/Krasnoyarsk Asia/Irkutsk Asia/Chita Asia/Yakutsk Asia/Khandyga Asia/Vladivostok \
         Asia/Ust-Nera Asia/Magadan Asia/Sakhalin Asia/Srednekolymsk Asia/Kamchatka Asia/Anadyr",
    ),
    ("RW", "Africa/Kigali"),
    ("SA", "Asia/Riyadh"),
    ("SE", "Europe/Stockholm"),
    ("SG", "Asia/Singapore"),
    ("SI", "Europe/Ljubljana"),
    ("SK", "Europe/Bratislava"),
    ("TH", "Asia/Bangkok"),
    ("TR", "Europe/Istanbul"),
    ("TW", "Asia/Taipei"),
    ("UA", "Europe/Kyiv Europe/Kiev"),
    ("UG", "Africa/Kampala"),
    (
        "US",
        "America/New_York America/Detroit America/Kentucky/Louisville America/Kentucky/Monticello \
         America/Indiana/Indianapolis America/Indiana/Vincennes America/Indiana/Winamac America/Indiana/Marengo \
         America/Indiana/Petersburg America/Indiana/Vevay America/Chicago America/Indiana/Tell_City \
         America/Indiana/Knox America/Menominee America/North_Dakota/Center America/North_Dakota/New_Salem \
         America/North_Dakota/Beulah America/Denver America/Boise America/Phoenix America/Los_Angeles \
         America/Anchorage America/Juneau America/Sitka America/Metlakatla America/Yakutat America/Nome \
         America/Adak Pacific/Honolulu US/Eastern US/Central US/Mountain US/Pacific US/Alaska US/Hawaii \
         America/Indianapolis",
    ),
    ("UY", "America/Montevideo"),
    ("VE", "America/Caracas"),
    ("VN", "Asia/Ho_Chi_Minh Asia/Saigon"),
    ("WS", "Pacific/Apia"),
    ("ZA", "Africa/Johannesburg"),
];

/// The country of a zone, and its name.
pub(super) fn country_of(zone: &str) -> Option<(&'static str, &'static str)> {
    let (code, _) = ZONES.iter().find(|(_, zones)| zones.split(' ').any(|known| known == zone))?;
    Some((code, lines::country(code)?))
}

#[cfg(test)]
mod tests {
    use super::{ZONES, country_of, lines};
    use std::collections::BTreeSet;

    #[test]
    fn a_zone_tells_its_country_where_that_is_plain() {
        for (zone, country) in [
            ("Europe/Berlin", Some("Germany")),
            ("America/Los_Angeles", Some("United States")),
            ("Asia/Calcutta", Some("India")),
            ("Europe/Simferopol", None),
            ("Etc/UTC", None),
            ("", None),
        ] {
            assert_eq!(country_of(zone).map(|(_, name)| name), country, "{zone}");
        }
    }

    #[test]
    fn each_zone_is_one_of_the_database_and_stands_once_under_a_country_with_lines() {
        let mut seen = BTreeSet::new();
        for (code, zones) in ZONES {
            assert!(lines::country(code).is_some(), "{code}");
            for zone in zones.split(' ') {
                assert!(seen.insert(zone), "{zone}");
                assert!(jiff::tz::TimeZone::get(zone).is_ok(), "{zone}");
            }
        }
    }
}
