// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Scim2. Source: https://developers.zoom.us/docs/api/scim2/ */
export interface Scim2Operations {
  /**
   * Label: medium. Scopes: scim2:admin
   * https://developers.zoom.us/docs/api/scim2/#tag/group/GET/scim2/Groups
   */
  'GET /scim2/Groups': {
    query: { startIndex?: number | undefined; count?: number | undefined; filter?: string | undefined };
    result: {
      schemas?: readonly string[];
      totalResults?: number;
      startIndex?: number;
      itemsPerPage?: number;
      Resources?: readonly {
        id?: string;
        meta?: {
          resourceType?: string;
          version?: string;
          location?: string;
          created?: string;
          lastModified?: string;
        };
        schemas?: readonly string[];
        displayName?: string;
        'urn:ietf:params:scim:schemas:extension:zoom:2.0:Group'?: { emailAlias?: string };
      }[];
    };
    list: 'Resources';
  };
  /**
   * Label: medium. Scopes: scim2:admin
   * https://developers.zoom.us/docs/api/scim2/#tag/group/POST/scim2/Groups
   */
  'POST /scim2/Groups': {
    query: NoQuery;
    body: {
      schemas?: readonly string[];
      displayName?: string;
      'urn:ietf:params:scim:schemas:extension:zoom:2.0:Group'?: { emailAlias?: string };
    };
    result: {
      id?: string;
      meta?: {
        resourceType?: string;
        version?: string;
        location?: string;
        created?: string;
        lastModified?: string;
      };
      schemas?: readonly string[];
      displayName?: string;
      'urn:ietf:params:scim:schemas:extension:zoom:2.0:Group'?: { emailAlias?: string };
    };
  };
  /**
   * Label: light. Scopes: scim2:admin
   * https://developers.zoom.us/docs/api/scim2/#tag/group/GET/scim2/Groups/{groupId}
   */
  'GET /scim2/Groups/{groupId}': {
    query: NoQuery;
    result: {
      id?: string;
      meta?: {
        resourceType?: string;
        version?: string;
        location?: string;
        created?: string;
        lastModified?: string;
      };
      schemas?: readonly string[];
      displayName?: string;
      'urn:ietf:params:scim:schemas:extension:zoom:2.0:Group'?: { emailAlias?: string };
    };
  };
  /**
   * Label: medium. Scopes: scim2:admin
   * https://developers.zoom.us/docs/api/scim2/#tag/group/PATCH/scim2/Groups/{groupId}
   */
  'PATCH /scim2/Groups/{groupId}': {
    query: NoQuery;
    body: {
      schemas?: readonly string[];
      Operations?: readonly ({ op?: string; value?: { displayName?: string } } | {
        op?: string;
        value?: { 'urn:ietf:params:scim:schemas:extension:zoom:2.0:Group:emailAlias'?: string };
      })[];
    } | {
      schemas?: readonly string[];
      Operations?: readonly { op?: string; path?: string; value?: readonly { value?: string }[] }[];
    } | { schemas?: readonly string[]; Operations?: readonly { op?: string; path?: string }[] };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: scim2:admin
   * https://developers.zoom.us/docs/api/scim2/#tag/group/DELETE/scim2/Groups/{groupId}
   */
  'DELETE /scim2/Groups/{groupId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: scim2:admin
   * https://developers.zoom.us/docs/api/scim2/#tag/user/GET/scim2/Users
   */
  'GET /scim2/Users': {
    query: { startIndex?: number | undefined; count?: number | undefined; filter?: string | undefined };
    result: {
      schemas?: readonly string[];
      totalResults?: number;
      startIndex?: number;
      itemsPerPage?: number;
      Resources?: readonly {
        id?: string;
        meta?: {
          resourceType?: string;
          location?: string;
          version?: string;
          created?: string;
          lastModified?: string;
        };
        schemas?: readonly string[];
        name?: { givenName?: string; familyName?: string };
        emails?: readonly { type?: string; value?: string; primary?: boolean }[];
        displayName?: string;
        userName?: string;
        active?: boolean;
        userType?: Open<'Collaboration' | 'Basic' | 'Licensed' | 'On-Prem'>;
        'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'?: { department?: string };
        'urn:us:zoom:scim:schemas:extension:1.0:ZoomUser'?: { loginType?: { workEmail?: boolean; sso?: boolean } };
      }[];
    };
    list: 'Resources';
  };
  /**
   * Label: light. Scopes: scim2:admin
   * https://developers.zoom.us/docs/api/scim2/#tag/user/POST/scim2/Users
   */
  'POST /scim2/Users': {
    query: NoQuery;
    body: {
      schemas?: readonly string[];
      userName?: string;
      userType?: Open<'Collaboration' | 'Basic' | 'Licensed' | 'On-Prem'>;
      name?: { givenName?: string; familyName?: string };
      displayName?: string;
      title?: string;
      locale?: string;
      phoneNumbers?: readonly { type?: Open<'mobile' | 'office' | 'home' | 'fax' | 'work'>; value?: string }[];
      roles?: readonly { display?: string; value?: string; primary?: boolean }[];
      groups?: readonly { display?: string; type?: string; value?: string; primary?: boolean }[];
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'?: {
        department?: string;
        organization?: string;
        costCenter?: string;
        employeeNumber?: string;
        manager?: string;
      };
      'urn:ietf:params:scim:schemas:extension:zoom:1.0:User'?: {
        zoomPhoneExtNumber?: string;
        zoomPhoneNumber?: string;
        zoomPhoneSite?: string;
        zoomPhoneCallingPlan?: string;
        '{customAttribute}'?: string;
        personalLinkName?: string;
        transferee?: string;
        pronouns?: string;
        zoomUnited?: Open<
          | '1' | '2' | '4' | '8' | '16' | '32' | '64' | '128' | '256' | '512' | '1024' | '2048'
          | '4096' | '8192' | '16384' | '32768' | '65536' | '131072'
        >;
        zoomOneBizPlus?: Open<'16' | '32' | '64' | '128' | '33554432'>;
        zoomOneEdu?: string;
        zoomOneSchoolCampusPlus?: Open<'137438953472' | '274877906944' | '549755813888' | '1099511627776' | '2199023255552'>;
        zoomOneEntPremier?: Open<'134217728' | '268435456' | '536870912' | '1073741824' | '2147483648'>;
        zoomOneEduEntPremier?: Open<'4294967296' | '8589934592' | '17179869184' | '34359738368' | '68719476736'>;
        zoomIQ?: boolean;
        zoomRevenueAccelerator?: boolean;
        zoomCustomerManagedKey?: boolean;
        zoomWhiteboard?: boolean;
        zoomWhiteboardPlus?: boolean;
        zoomTranslatedCaptions?: boolean;
        zoomHuddles?: boolean;
        zoomWorkforceManagement?: boolean;
        zoomQualityManagement?: boolean;
        zoomScheduler?: boolean;
        zoomClipsPlus?: boolean;
        zoomMailAndCalendar?: boolean;
        visitorManagement?: boolean;
        zoomComplianceManagement?: boolean;
        zoomDocs?: boolean;
        zoomContactCenterPlan?: { zoomContactCenterPackage?: Open<'Essential' | 'Essentials'> };
        zoomContactCenterPackage?: Open<'Essentials' | 'Premium' | 'Elite'>;
        zoomContactCenterAddonsPlan?: Open<'ai_expert_assist'>;
        zoomContactCenterRole?: string;
        zoomContactCenterRegion?: string;
        zoomContactCenterUserTemplate?: string;
        clinicalNotes?: boolean;
        zoomClinicians?: boolean;
        zoomCustomAICompanion?: boolean;
        zoomAICompanion?: boolean;
        zoomRevenueAcceleratorRole?: string;
        zoomAutoDialer?: Open<'1073741824'>;
        zoomFrontline?: Open<'2048'>;
        zoomWorkplaceSubscription?: string;
        zoomPhoneCallingPlanSubscription?: string;
        zoomRevenueAcceleratorSubscription?: string;
        zoomCustomerManagedKeySubscription?: string;
        zoomWhiteboardSubscription?: string;
        zoomTranslatedCaptionsSubscription?: string;
        zoomWorkforceManagementSubscription?: string;
        zoomQualityManagementSubscription?: string;
        zoomSchedulerSubscription?: string;
        zoomClipsPlusSubscription?: string;
        visitorManagementSubscription?: string;
        zoomComplianceManagementSubscription?: string;
        zoomDocsSubscription?: string;
        zoomAutoDialerSubscription?: string;
      };
    };
    result: {
      id?: string;
      meta?: {
        resourceType?: string;
        location?: string;
        version?: string;
        created?: string;
        lastModified?: string;
      };
      schemas?: readonly string[];
      name?: { givenName?: string; familyName?: string };
      emails?: readonly { type?: string; value?: string; primary?: boolean }[];
      displayName?: string;
      userName?: string;
      active?: boolean;
      userType?: Open<'Collaboration' | 'Basic' | 'Licensed' | 'On-Prem'>;
      title?: string;
      locale?: string;
      phoneNumbers?: readonly { type?: Open<'mobile' | 'office' | 'home' | 'fax' | 'work'>; value?: string }[];
      roles?: readonly { display?: string; value?: string; primary?: boolean }[];
      groups?: readonly { display?: string; type?: string; value?: string; primary?: boolean }[];
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'?: {
        department?: string;
        organization?: string;
        costCenter?: string;
        employeeNumber?: string;
        manager?: string;
      };
      'urn:ietf:params:scim:schemas:extension:zoom:1.0:User'?: {
        '{customAttribute}'?: string;
        personalLinkName?: string;
        transferee?: string;
        pronouns?: string;
        zoomUnited?: string;
        zoomOneBizPlus?: string;
        zoomOneEdu?: string;
        zoomOneSchoolCampusPlus?: string;
        zoomOneEntPremier?: string;
        zoomOneEduEntPremier?: string;
        zoomIQ?: boolean;
        zoomRevenueAccelerator?: boolean;
        zoomCustomerManagedKey?: boolean;
        zoomWhiteboard?: boolean;
        zoomWhiteboardPlus?: boolean;
        zoomTranslatedCaptions?: boolean;
        zoomHuddles?: boolean;
        zoomWorkforceManagement?: boolean;
        zoomQualityManagement?: boolean;
        zoomScheduler?: boolean;
        zoomClipsPlus?: boolean;
        zoomMailAndCalendar?: boolean;
        visitorManagement?: boolean;
        zoomComplianceManagement?: boolean;
        zoomDocs?: boolean;
        clinicalNotes?: boolean;
        zoomClinicians?: boolean;
        zoomCustomAICompanion?: boolean;
        zoomAICompanion?: boolean;
        zoomRevenueAcceleratorRole?: string;
        zoomAutoDialer?: Open<'1073741824'>;
        zoomFrontline?: Open<'2048'>;
        zoomWorkplaceSubscription?: string;
        zoomRevenueAcceleratorSubscription?: string;
        zoomCustomerManagedKeySubscription?: string;
        zoomWhiteboardSubscription?: string;
        zoomTranslatedCaptionsSubscription?: string;
        zoomWorkforceManagementSubscription?: string;
        zoomQualityManagementSubscription?: string;
        zoomSchedulerSubscription?: string;
        zoomClipsPlusSubscription?: string;
        visitorManagementSubscription?: string;
        zoomComplianceManagementSubscription?: string;
        zoomDocsSubscription?: string;
        zoomAutoDialerSubscription?: string;
      };
    };
  };
  /**
   * Label: light. Scopes: scim2:admin
   * https://developers.zoom.us/docs/api/scim2/#tag/user/GET/scim2/Users/{userId}
   */
  'GET /scim2/Users/{userId}': {
    query: NoQuery;
    result: {
      id?: string;
      meta?: {
        resourceType?: string;
        location?: string;
        version?: string;
        created?: string;
        lastModified?: string;
      };
      schemas?: readonly string[];
      name?: { givenName?: string; familyName?: string };
      emails?: readonly { type?: string; value?: string; primary?: boolean }[];
      displayName?: string;
      userName?: string;
      active?: boolean;
      userType?: Open<'Collaboration' | 'Basic' | 'Licensed' | 'On-Prem'>;
      phoneNumbers?: readonly { type?: Open<'mobile' | 'office' | 'home' | 'fax' | 'work'>; value?: string }[];
      roles?: { display?: string; value?: string; primary?: boolean };
      groups?: { type?: string; value?: string; display?: string };
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'?: {
        department?: string;
        organization?: string;
        costCenter?: string;
        employeeNumber?: string;
        manager?: string;
      };
      'urn:us:zoom:scim:schemas:extension:1.0:ZoomUser'?: { loginType?: { workEmail?: boolean; sso?: boolean } };
      'urn:ietf:params:scim:schemas:extension:zoom:1.0:User'?: {
        personalLinkName?: string;
        transferee?: string;
        pronouns?: string;
        zoomUnited?: string;
        zoomOneBizPlus?: string;
        zoomOneEdu?: string;
        zoomOneSchoolCampusPlus?: string;
        zoomOneEntPremier?: string;
        zoomOneEduEntPremier?: string;
        zoomIQ?: boolean;
        zoomRevenueAccelerator?: boolean;
        zoomCustomerManagedKey?: boolean;
        zoomWhiteboard?: boolean;
        zoomWhiteboardPlus?: boolean;
        zoomTranslatedCaptions?: boolean;
        zoomHuddles?: boolean;
        zoomWorkforceManagement?: boolean;
        zoomQualityManagement?: boolean;
        zoomScheduler?: boolean;
        zoomClipsPlus?: boolean;
        zoomMailAndCalendar?: boolean;
        visitorManagement?: boolean;
        zoomComplianceManagement?: boolean;
        zoomDocs?: boolean;
        clinicalNotes?: boolean;
        zoomClinicians?: boolean;
        zoomCustomAICompanion?: boolean;
        zoomAICompanion?: boolean;
        zoomAutoDialer?: Open<'1073741824'>;
        zoomFrontline?: Open<'2048'>;
        zoomWorkplaceSubscription?: string;
        zoomRevenueAcceleratorSubscription?: string;
        zoomCustomerManagedKeySubscription?: string;
        zoomWhiteboardSubscription?: string;
        zoomTranslatedCaptionsSubscription?: string;
        zoomWorkforceManagementSubscription?: string;
        zoomQualityManagementSubscription?: string;
        zoomSchedulerSubscription?: string;
        zoomClipsPlusSubscription?: string;
        visitorManagementSubscription?: string;
        zoomComplianceManagementSubscription?: string;
        zoomDocsSubscription?: string;
        zoomAutoDialerSubscription?: string;
      };
    };
  };
  /**
   * Label: light. Scopes: scim2:admin
   * https://developers.zoom.us/docs/api/scim2/#tag/user/PUT/scim2/Users/{userId}
   */
  'PUT /scim2/Users/{userId}': {
    query: NoQuery;
    body: {
      schemas?: readonly string[];
      active?: boolean;
      userType?: Open<'Collaboration' | 'Basic' | 'Licensed' | 'On-Prem'>;
      name?: { givenName?: string; familyName?: string };
      displayName?: string;
      title?: string;
      locale?: string;
      phoneNumbers?: readonly { type?: string; value?: string }[];
      roles?: readonly { display?: string; value?: string; primary?: boolean }[];
      groups?: readonly { display?: string; type?: string; value?: string; primary?: boolean }[];
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'?: {
        department?: string;
        organization?: string;
        costCenter?: string;
        employeeNumber?: string;
        manager?: string;
      };
      'urn:ietf:params:scim:schemas:extension:zoom:1.0:User'?: {
        zoomPhoneExtNumber?: string;
        zoomPhoneNumber?: string;
        zoomPhoneSite?: string;
        zoomPhoneCallingPlan?: string;
        '{customAttribute}'?: string;
        personalLinkName?: string;
        transferee?: string;
        pronouns?: string;
        zoomUnited?: Open<
          | '1' | '2' | '4' | '8' | '16' | '32' | '64' | '128' | '256' | '512' | '1024' | '2048'
          | '4096' | '8192' | '16384' | '32768' | '65536' | '131072'
        >;
        zoomOneBizPlus?: Open<'16' | '32' | '64' | '128' | '33554432'>;
        zoomOneEdu?: string;
        zoomOneSchoolCampusPlus?: Open<'137438953472' | '274877906944' | '549755813888' | '1099511627776' | '2199023255552'>;
        zoomOneEntPremier?: Open<'134217728' | '268435456' | '536870912' | '1073741824' | '2147483648'>;
        zoomOneEduEntPremier?: Open<'4294967296' | '8589934592' | '17179869184' | '34359738368' | '68719476736'>;
        zoomIQ?: boolean;
        zoomRevenueAccelerator?: boolean;
        zoomCustomerManagedKey?: boolean;
        zoomWhiteboard?: boolean;
        zoomWhiteboardPlus?: boolean;
        zoomTranslatedCaptions?: boolean;
        zoomHuddles?: boolean;
        zoomWorkforceManagement?: boolean;
        zoomQualityManagement?: boolean;
        zoomScheduler?: boolean;
        zoomClipsPlus?: boolean;
        zoomMailAndCalendar?: boolean;
        visitorManagement?: boolean;
        zoomComplianceManagement?: boolean;
        zoomDocs?: boolean;
        clinicalNotes?: boolean;
        zoomClinicians?: boolean;
        zoomCustomAICompanion?: boolean;
        zoomAICompanion?: boolean;
        zoomContactCenterPlan?: { zoomContactCenterPackage?: Open<'Essential' | 'Essentials'> };
        zoomContactCenterPackage?: Open<'Essentials' | 'Premium' | 'Elite'>;
        zoomContactCenterAddonsPlan?: Open<'ai_expert_assist'>;
        zoomContactCenterRole?: string;
        zoomContactCenterRegion?: string;
        zoomContactCenterUserTemplate?: string;
        zoomRevenueAcceleratorRole?: string;
        zoomAutoDialer?: Open<'1073741824'>;
        zoomFrontline?: Open<'2048'>;
        zoomWorkplaceSubscription?: string;
        zoomPhoneCallingPlanSubscription?: string;
        zoomRevenueAcceleratorSubscription?: string;
        zoomCustomerManagedKeySubscription?: string;
        zoomWhiteboardSubscription?: string;
        zoomTranslatedCaptionsSubscription?: string;
        zoomWorkforceManagementSubscription?: string;
        zoomQualityManagementSubscription?: string;
        zoomSchedulerSubscription?: string;
        zoomClipsPlusSubscription?: string;
        visitorManagementSubscription?: string;
        zoomComplianceManagementSubscription?: string;
        zoomDocsSubscription?: string;
        zoomAutoDialerSubscription?: string;
      };
      emails?: readonly { type?: string; value?: string; primary?: boolean }[];
    };
    result: {
      id?: string;
      meta?: {
        resourceType?: string;
        location?: string;
        version?: string;
        created?: string;
        lastModified?: string;
      };
      schemas?: readonly string[];
      name?: { givenName?: string; familyName?: string };
      emails?: readonly { type?: string; value?: string; primary?: boolean }[];
      displayName?: string;
      userName?: string;
      active?: boolean;
      userType?: Open<'Collaboration' | 'Basic' | 'Licensed' | 'On-Prem'>;
      title?: string;
      locale?: string;
      phoneNumbers?: readonly { type?: Open<'mobile' | 'office' | 'home' | 'fax' | 'work'>; value?: string }[];
      roles?: readonly { display?: string; value?: string; primary?: boolean }[];
      groups?: readonly { display?: string; type?: string; value?: string; primary?: boolean }[];
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'?: { department?: string; organization?: string };
      'urn:ietf:params:scim:schemas:extension:zoom:1.0:User'?: {
        '{customAttribute}'?: string;
        personalLinkName?: string;
        transferee?: string;
        pronouns?: string;
        zoomUnited?: string;
        zoomOneBizPlus?: string;
        zoomOneEdu?: string;
        zoomOneSchoolCampusPlus?: string;
        zoomOneEntPremier?: string;
        zoomOneEduEntPremier?: string;
        zoomIQ?: boolean;
        zoomRevenueAccelerator?: boolean;
        zoomCustomerManagedKey?: boolean;
        zoomWhiteboard?: boolean;
        zoomWhiteboardPlus?: boolean;
        zoomTranslatedCaptions?: boolean;
        zoomHuddles?: boolean;
        zoomWorkforceManagement?: boolean;
        zoomQualityManagement?: boolean;
        zoomScheduler?: boolean;
        zoomClipsPlus?: boolean;
        zoomComplianceManagement?: boolean;
        zoomDocs?: boolean;
        clinicalNotes?: boolean;
        zoomClinicians?: boolean;
        zoomCustomAICompanion?: boolean;
        zoomRevenueAcceleratorRole?: string;
        zoomAutoDialer?: Open<'1073741824'>;
        zoomFrontline?: Open<'2048'>;
        zoomWorkplaceSubscription?: string;
        zoomRevenueAcceleratorSubscription?: string;
        zoomCustomerManagedKeySubscription?: string;
        zoomWhiteboardSubscription?: string;
        zoomTranslatedCaptionsSubscription?: string;
        zoomWorkforceManagementSubscription?: string;
        zoomQualityManagementSubscription?: string;
        zoomSchedulerSubscription?: string;
        zoomClipsPlusSubscription?: string;
        visitorManagementSubscription?: string;
        zoomComplianceManagementSubscription?: string;
        zoomDocsSubscription?: string;
        zoomAutoDialerSubscription?: string;
      };
    };
  };
  /**
   * Label: light. Scopes: scim2:admin
   * https://developers.zoom.us/docs/api/scim2/#tag/user/PATCH/scim2/Users/{userId}
   */
  'PATCH /scim2/Users/{userId}': {
    query: NoQuery;
    body: {
      schemas?: readonly string[];
      Operations?: readonly { op?: Open<'replace'>; value?: { active?: boolean } }[];
    };
    result: {
      id?: string;
      meta?: {
        resourceType?: string;
        location?: string;
        version?: string;
        created?: string;
        lastModified?: string;
      };
      schemas?: readonly string[];
      name?: { givenName?: string; familyName?: string };
      emails?: readonly { type?: string; value?: string; primary?: boolean }[];
      displayName?: string;
      userName?: string;
      active?: boolean;
      userType?: Open<'Collaboration' | 'Basic' | 'Licensed' | 'On-Prem'>;
      title?: string;
      locale?: string;
      phoneNumbers?: readonly { type?: Open<'mobile' | 'office' | 'home' | 'fax' | 'work'>; value?: string }[];
      roles?: readonly { display?: string; value?: string; primary?: boolean }[];
      groups?: readonly { display?: string; type?: string; value?: string; primary?: boolean }[];
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'?: { department?: string; organization?: string };
      'urn:ietf:params:scim:schemas:extension:zoom:1.0:User'?: {
        '{customAttribute}'?: string;
        personalLinkName?: string;
        transferee?: string;
        pronouns?: string;
        zoomUnited?: string;
        zoomOneBizPlus?: string;
        zoomOneEdu?: string;
        zoomOneSchoolCampusPlus?: string;
        zoomOneEntPremier?: string;
        zoomOneEduEntPremier?: string;
        zoomIQ?: boolean;
        zoomRevenueAccelerator?: boolean;
        zoomCustomerManagedKey?: boolean;
        zoomWhiteboard?: boolean;
        zoomWhiteboardPlus?: boolean;
        zoomTranslatedCaptions?: boolean;
        zoomHuddles?: boolean;
        zoomWorkforceManagement?: boolean;
        zoomQualityManagement?: boolean;
        zoomScheduler?: boolean;
        zoomClipsPlus?: boolean;
        zoomMailAndCalendar?: boolean;
        visitorManagement?: boolean;
        zoomComplianceManagement?: boolean;
        zoomDocs?: boolean;
        clinicalNotes?: boolean;
        zoomClinicians?: boolean;
        zoomCustomAICompanion?: boolean;
        zoomAICompanion?: boolean;
        zoomAutoDialer?: Open<'1073741824'>;
        zoomFrontline?: Open<'2048'>;
        zoomWorkplaceSubscription?: string;
        zoomRevenueAcceleratorSubscription?: string;
        zoomCustomerManagedKeySubscription?: string;
        zoomWhiteboardSubscription?: string;
        zoomTranslatedCaptionsSubscription?: string;
        zoomWorkforceManagementSubscription?: string;
        zoomQualityManagementSubscription?: string;
        zoomSchedulerSubscription?: string;
        zoomClipsPlusSubscription?: string;
        visitorManagementSubscription?: string;
        zoomComplianceManagementSubscription?: string;
        zoomDocsSubscription?: string;
        zoomAutoDialerSubscription?: string;
      };
    };
  };
  /**
   * Label: light. Scopes: scim2:admin
   * https://developers.zoom.us/docs/api/scim2/#tag/user/DELETE/scim2/Users/{userId}
   */
  'DELETE /scim2/Users/{userId}': {
    query: NoQuery;
    result: undefined;
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends Scim2Operations {}
}
