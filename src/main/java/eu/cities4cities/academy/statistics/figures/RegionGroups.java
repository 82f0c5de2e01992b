package eu.cities4cities.academy.statistics.figures;

import eu.cities4cities.academy.community.Region;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which regions may stand beside each other with how many people each has. */
public final class RegionGroups {
  /**
   * Parts of the country, set beforehand, of which a small region hides the others too; those of no
   * community are in one of them.
   */
  private static final List<List<String>> PARTS =
      List.of(
          codes(
              Region.LVIV,
              Region.VOLYN,
              Region.RIVNE,
              Region.ZAKARPATTIA,
              Region.IVANO_FRANKIVSK,
              Region.TERNOPIL,
              Region.CHERNIVTSI,
              Region.KHMELNYTSKYI),
          codes(Region.KYIV, Region.KYIV_OBLAST, Region.ZHYTOMYR, Region.CHERNIHIV, Region.SUMY),
          Stream.concat(
                  codes(Region.VINNYTSIA, Region.CHERKASY, Region.KIROVOHRAD, Region.POLTAVA)
                      .stream(),
                  Stream.of(Dimension.NONE))
              .toList(),
          codes(Region.DNIPROPETROVSK, Region.KHARKIV, Region.DONETSK, Region.LUHANSK),
          codes(
              Region.ODESA,
              Region.MYKOLAIV,
              Region.KHERSON,
              Region.ZAPORIZHZHIA,
              Region.CRIMEA,
              Region.SEVASTOPOL));

  private RegionGroups() {}

  /**
   * All regions and {@link Dimension#NONE} as they may be shown.
   *
   * @param people how many people each has; those not named have none
   */
  public static Map<String, FigureValue> shown(Map<String, Integer> people) {
    Map<String, Integer> all = new LinkedHashMap<>();
    PARTS.forEach(part -> part.forEach(region -> all.put(region, 0)));
    all.putAll(people);
    return SmallGroups.shown(PARTS, all);
  }

  private static List<String> codes(Region... regions) {
    return Arrays.stream(regions).map(Region::code).toList();
  }
}
